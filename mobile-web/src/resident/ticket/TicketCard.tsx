import type { LaneBoard } from '@hannun/shared';
import type { ReactNode } from 'react';
import { LaneTag } from '../../components/lane-tag/LaneTag.js';
import { useSpeech } from '../language/speech.js';
import './TicketCard.css';

type TicketCardProps = {
  ticket: string;
  party?: number;
  lane: LaneBoard | undefined;
  /** `near`: outlined; `called`: inverted; `stale`: outdated figures are hatched. */
  tone?: 'plain' | 'near' | 'called' | 'stale';
  children: ReactNode;
};

export function TicketCard({ ticket, party = 1, lane, tone = 'plain', children }: TicketCardProps) {
  const { say, named } = useSpeech();
  return (
    <section className="ticket-card" data-tone={tone} aria-label={say('ticketTitle', { ticket })}>
      <div className="ticket-card__head">
        <span>{say('myNumber')}</span>
        {lane && (
          <span className="ticket-card__lane">
            <LaneTag code={lane.code} />
            {named(lane.name)}
          </span>
        )}
      </div>
      <p className="ticket-card__number">{ticket}</p>
      {party > 1 && <p className="ticket-card__party">{say('party', { count: party })}</p>}
      <div className="ticket-card__cut" />
      <div className="ticket-card__place">{children}</div>
    </section>
  );
}
