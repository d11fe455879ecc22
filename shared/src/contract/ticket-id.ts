/** Writes a ticket: the lane's code and its number of the day, at least three digits (`A027`, `A1000`). */
export const ticketId = (code: string, number: number): string => `${code}${String(number).padStart(3, '0')}`;

/** Reads a ticket back into its lane's code and number, or `null` when it is not one. */
export function parseTicketId(ticket: string): { code: string; number: number } | null {
  const [, code, digits] = /^([A-Z])(\d{3,5})$/.exec(ticket) ?? [];
  return code && digits ? { code, number: Number(digits) } : null;
}
