import type { LaneBoard } from '@hannun/shared/contract';
import type { TicketSaying } from '@hannun/shared/saying';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import type { ReactNode } from 'react';
import { useTranslation } from '../language/translation.js';
import './TicketCard.css';

/** `near`: outlined; `called`: inverted; `stale`: outdated figures are hatched. */
type TicketTone = 'plain' | 'near' | 'called' | 'stale';

type TicketCardProps = {
  ticket: string;
  party?: number;
  /** Which of its stations this is. */
  step?: number;
  lane: LaneBoard | undefined;
  tone?: TicketTone;
  children: ReactNode;
};

export function TicketCard({ ticket, party = 1, step = 1, lane, tone = 'plain', children }: TicketCardProps) {
  const { t, localize } = useTranslation();
  return (
    <section className="ticket-card" data-tone={tone} aria-label={t('ticketTitle', { ticket })}>
      <div className="ticket-card__head">
        <span>{t('myNumber')}</span>
        {lane && (
          <span className="ticket-card__lane">
            <LaneTag code={lane.code} />
            {step > 1 ? t('step', { step, test: localize(lane.name) }) : localize(lane.name)}
          </span>
        )}
      </div>
      <p className="ticket-card__number">{ticket}</p>
      {party > 1 && <p className="ticket-card__party">{t('party', { count: party })}</p>}
      <div className="ticket-card__cut" />
      <div className="ticket-card__place">{children}</div>
    </section>
  );
}

export function toneOf(saying: TicketSaying): TicketTone {
  switch (saying.state) {
    case 'called':
      return 'called';
    case 'silent':
    case 'day-over':
      return 'stale';
    case 'waiting':
      return saying.advice === 'near' ? 'near' : 'plain';
    default:
      return 'plain';
  }
}
