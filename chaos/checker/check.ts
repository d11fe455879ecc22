import { findDuplicates, findLost, findUnanswered } from './answers.js';
import { findCommandCursors } from './command-cursors.js';
import { findStaleClaims } from './freshness-claims.js';
import { findLostOverMidnight } from './handovers.js';
import { findWrongLiveCounts } from './live-counts.js';
import { replayAll } from './log-replay.js';
import { findUnmarkedLosses, findVersionGaps } from './log-versions.js';
import type { Observations, Violation } from './observations.js';
import { findFalseRejections } from './rejections.js';
import { findBackwardSteps, findFalseBoards, findSlowScreens } from './screens.js';
import { findReorderedTaps } from './tap-order.js';
import { findIllegalTransitions } from './ticket-transitions.js';

/** Returns every violated invariant. Pure: the same observations give the same list. */
export function check(observations: Observations): Violation[] {
  const replays = replayAll(observations.logs);
  const written = findCommandCursors(replays);
  return [
    ...findLost(observations, written, replays),
    ...findLostOverMidnight(replays),
    ...findDuplicates(observations, written),
    ...findWrongLiveCounts(observations, replays),
    ...observations.logs.flatMap(findVersionGaps),
    ...replays.flatMap(findIllegalTransitions),
    ...findFalseRejections(observations, written, replays),
    ...findReorderedTaps(observations, written),
    ...findSlowScreens(observations),
    ...findBackwardSteps(observations),
    ...findFalseBoards(observations, replays),
    ...findStaleClaims(observations, written),
    ...findUnmarkedLosses(replays),
    ...findUnanswered(observations),
  ];
}
