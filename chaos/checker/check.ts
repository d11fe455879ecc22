import { findDuplicates, findLost, findUnanswered } from './answers.js';
import { findCommandPositions } from './command-positions.js';
import { findStaleClaims } from './freshness-claims.js';
import type { History, Violation } from './history.js';
import { findWrongLiveCounts } from './live-counts.js';
import { replayAll } from './log-replay.js';
import { findUnmarkedLosses, findVersionGaps } from './log-versions.js';
import { findFalseRejections } from './rejections.js';
import { findBackwardSteps, findFalseBoards, findSlowScreens } from './screens.js';
import { findReorderedTaps } from './tap-order.js';
import { findIllegalTransitions } from './ticket-transitions.js';

/** Returns every violated invariant. Pure: the same history gives the same list. */
export function check(history: History): Violation[] {
  const replays = replayAll(history.logs);
  const written = findCommandPositions(replays);
  return [
    ...findLost(history, written, replays),
    ...findDuplicates(history, written),
    ...findWrongLiveCounts(history, replays),
    ...history.logs.flatMap(findVersionGaps),
    ...replays.flatMap(findIllegalTransitions),
    ...findFalseRejections(history, written, replays),
    ...findReorderedTaps(history, written),
    ...findSlowScreens(history),
    ...findBackwardSteps(history),
    ...findFalseBoards(history, replays),
    ...findStaleClaims(history, written),
    ...findUnmarkedLosses(replays),
    ...findUnanswered(history),
  ];
}
