/** `set-out`: only for somebody whose phone is known to be away. */
export type TicketAdvice = 'plenty' | 'set-out' | 'near';

type Prospect = {
  ahead: number;
  /** Seconds. */
  range: { low: number } | null;
  awayMinutes: number | null;
};

/** From this many ahead on, the holder should stay close by. */
const nearTickets = 3;
/** About as far as most people who left had gone. */
const usualMinutes = 10;
const marginMinutes = 5;
/** Without a forecast, this many ahead leave time for a walk. */
const walkTickets = 12;

/** `null`: nothing that helps. */
export function adviceFor({ ahead, range, awayMinutes }: Prospect): TicketAdvice | null {
  const leavesTime = range
    ? range.low / 60 > (awayMinutes ?? usualMinutes) + marginMinutes
    : ahead > walkTickets;
  if (leavesTime) return 'plenty';
  if (ahead <= nearTickets) return 'near';
  return awayMinutes === null ? null : 'set-out';
}
