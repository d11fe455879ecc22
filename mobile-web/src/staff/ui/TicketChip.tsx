import type { ReactNode } from 'react';
import './TicketChip.css';

type TicketChipProps = { ticket: string; press: () => void; children: ReactNode };

/** A number to press, with what there is to say of it. */
export const TicketChip = ({ ticket, press, children }: TicketChipProps) => (
  <button type="button" className="ticket-chip" onClick={press}>
    <b>{ticket}</b>
    {children}
  </button>
);
