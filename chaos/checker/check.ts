import { findDoubled, findLost, findOpen } from './answers.js';
import { findCommands } from './commands.js';
import { findMiscounts } from './counts.js';
import { findDisorder } from './devices.js';
import type { History, Violation } from './history.js';
import { findStaleShownAsLive } from './honesty.js';
import { findIllegal } from './legal.js';
import { findGaps, findSilentLosses } from './log-order.js';
import { findUntrueRefusals } from './refusals.js';
import { replayAll } from './replay.js';
import { findFalseBoards, findLaggards, findStepsBack } from './screens.js';

/** Returns every violated invariant. Pure: the same history gives the same list. */
export function check(history: History): Violation[] {
  const replays = replayAll(history.logs);
  const written = findCommands(replays);
  return [
    ...findLost(history, written, replays),
    ...findDoubled(history, written),
    ...findMiscounts(history, replays),
    ...history.logs.flatMap(findGaps),
    ...replays.flatMap(findIllegal),
    ...findUntrueRefusals(history, written, replays),
    ...findDisorder(history, written),
    ...findLaggards(history),
    ...findStepsBack(history),
    ...findFalseBoards(history, replays),
    ...findStaleShownAsLive(history, written),
    ...findSilentLosses(replays),
    ...findOpen(history),
  ];
}
