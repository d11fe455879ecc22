import type { CalledTicket } from '@hannun/shared/contract';
import { t } from '../../messages/translate.js';
import { formatClock } from '../../time/local-time.js';
import { FitText } from '../fit-text/FitText.js';

type NumberCellProps = { waiting: number; call: CalledTicket | undefined; stale: boolean };

/** A lane that has not called anybody shows the number of people waiting instead. */
export function NumberCell({ waiting, call, stale }: NumberCellProps) {
  return (
    <td className="lane-number">
      {call && stale && (
        <p className="called-at">{t.ko('calledAt', { time: formatClock(Date.parse(call.calledAt)) })}</p>
      )}
      {call && (
        <strong key={call.ticket} className="number">
          <FitText>{call.ticket}</FitText>
        </strong>
      )}
      {!call && !stale && <WaitingPeople waiting={waiting} />}
    </td>
  );
}

const WaitingPeople = ({ waiting }: { waiting: number }) => (
  <>
    <p className="called-at">
      {t.ko('notYetCalled')}{' '}
      <small className="called-at-english" lang="en">
        {t.en('notYetCalled')}
      </small>
    </p>
    <strong className="number is-people">
      <span data-figure="waiting">{waiting}</span>
      <small className="people-unit">{t.ko('peopleUnit', { count: waiting })}</small>
    </strong>
  </>
);
