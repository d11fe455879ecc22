/** `A027`, `A1000`: the lane's code and its number of the day. */
export const ticketId = (code: string, number: number): string => `${code}${String(number).padStart(3, '0')}`;

export function parseTicketId(ticket: string): { code: string; number: number } | null {
  const [, code, digits] = /^([A-Z])(\d{3,5})$/.exec(ticket) ?? [];
  return code && digits ? { code, number: Number(digits) } : null;
}
