import type { InService } from '@hannun/shared/booths';
import type { LaneDesk } from '@hannun/shared/contract';
import { useNow } from '@hannun/shared/ui/use-now';
import { formatTimeInRoom } from '../booths/format-time-in-room.js';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { TicketMarks } from '../ui/TicketMarks.js';
import { describeAnswer } from './describe-answer.js';
import type { DeskContext } from './desk-context.js';
import './InServiceRow.css';

type InServiceRowProps = Pick<DeskContext, 'press'> & {
  /** In this tablet's own booth; `null`: nobody. */
  occupant: InService | null;
  /** The lane that people usually go on to. */
  next: LaneDesk | null;
  clockOffsetMs: number;
  /** Tickets whose number the server has yet to give: what names them might reach somebody else. */
  unconfirmed: readonly string[];
};

/** The person in this tablet's booth; those in other booths stand in the room strip. */
export function InServiceRow({ occupant, next, clockOffsetMs, unconfirmed, press }: InServiceRowProps) {
  const { t, language } = useTranslation();
  const now = useNow().wallMs + clockOffsetMs;
  if (!occupant) return <p className="now-row">{t('myRoomEmpty')}</p>;
  const { ticket, party, priority, calledAt } = occupant;
  const isNamed = !unconfirmed.includes(ticket);
  const answer = describeAnswer(occupant, t);
  return (
    <div className="now-row">
      <p>
        <span className="now-row__whose">
          {t('now')} <strong>{t('myRoom')}</strong>
        </span>
        {isNamed ? <b>{ticket}</b> : <span>{t('numberUnconfirmed')}</span>}
        <TicketMarks party={party} priority={priority} />
        <span className="now-row__where">
          {formatTimeInRoom(calledAt, now, 'minutes', t)}
          {answer && (
            <span role="status" className="now-row__answer">
              {answer}
            </span>
          )}
        </span>
      </p>
      <SmallButton
        icon="sound"
        name={t('recall')}
        disabled={!isNamed}
        press={() => press({ type: 'recall', ticket })}
      />
      {next && (
        <SmallButton
          icon="right"
          name={t('finishAndSend', { lane: next.name[language] })}
          disabled={!isNamed}
          press={() => press({ type: 'check-out', ticket, then: { lane: next.lane } })}
        />
      )}
      <SmallButton
        icon="next"
        name={t('noShow')}
        disabled={!isNamed}
        press={() => press({ type: 'leave', ticket, reason: 'no-show' })}
      />
    </div>
  );
}
