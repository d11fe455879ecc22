/** `set-out`: only for somebody whose phone is known to be away. */
export type TicketAdvice = 'plenty' | 'set-out' | 'near';

type Prospect = {
  ahead: number;
  /** Seconds. */
  range: { low: number } | null;
  awayMinutes: number | null;
  isConfirmed: boolean;
};

/** From this many ahead on, the holder should stay close by. */
const nearTickets = 3;
/** About as far as most people who left had gone. */
const usualMinutes = 10;
const marginMinutes = 5;
/** Without a forecast, with more ahead than this nobody can tell whether it is time to set out. */
const walkTickets = 12;

/**
 * `null`: nothing that helps. Only a known wait leaves plenty of time; one that nobody confirms promises none, nor that
 * it is over.
 */
export function adviceFor({ ahead, range, awayMinutes, isConfirmed }: Prospect): TicketAdvice | null {
  const leavesTime = range !== null && range.low / 60 > (awayMinutes ?? usualMinutes) + marginMinutes;
  if (leavesTime) return isConfirmed ? 'plenty' : null;
  if (ahead <= nearTickets) return 'near';
  const isFar = range === null && ahead > walkTickets;
  return awayMinutes === null || isFar ? null : 'set-out';
}
