import type { CalledTicket } from '@hannun/shared/contract';
import type { SaidLane } from '@hannun/shared/saying';
import { callKey } from '../../calls/call.js';
import type { LaneRowView } from '../../ui/lane-row/lane-row-view.js';

/** Without the call that each row already shows; newest first. */
export const listLastCalls = (
  rows: readonly { said: SaidLane; view: LaneRowView }[],
  count: number,
): CalledTicket[] =>
  rows
    .flatMap(({ said: { lane }, view: { call } }) =>
      call ? lane.nowServing.filter((each) => callKey(each) !== callKey(call)) : lane.nowServing,
    )
    .sort((a, b) => (a.calledAt < b.calledAt ? 1 : -1))
    .slice(0, count);
