import type { CalledTicket, LaneBoard } from '@hannun/shared';
import { clockTime } from '../../time/local-time.js';
import { say } from '../../words/say.js';
import { Fit } from '../Fit/Fit.js';

type NumberCellProps = { lane: LaneBoard; call: CalledTicket | undefined; stale: boolean };

/** A lane that has not called anybody shows the number of people waiting instead. */
export function NumberCell({ lane, call, stale }: NumberCellProps) {
  return (
    <td className="lane-number">
      {call && stale && (
        <p className="called-at">{say.ko('calledAt', { time: clockTime(Date.parse(call.calledAt)) })}</p>
      )}
      {call && (
        <strong key={call.ticket} className="number">
          <Fit>{call.ticket}</Fit>
        </strong>
      )}
      {!call && !stale && <People waiting={lane.waiting} />}
    </td>
  );
}

const People = ({ waiting }: { waiting: number }) => (
  <>
    <p className="called-at">
      {say.ko('notYetCalled')}{' '}
      <small className="called-at-english" lang="en">
        {say.en('notYetCalled')}
      </small>
    </p>
    <strong className="number is-people">
      <span data-figure="waiting">{waiting}</span>
      <small className="people-unit">명</small>
    </strong>
  </>
);
