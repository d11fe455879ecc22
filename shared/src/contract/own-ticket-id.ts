import { ticketDigits } from './limits.js';

/** `A027`, `A1000`: a number of the lane's own, which is no guest's. */
export const ownTicketId = (code: string, number: number): string =>
  `${code}${String(number).padStart(ticketDigits.min, '0')}`;
