import { clockTime } from '../time/local-time.js';

const usual = { from: '19:00', until: '07:00' };

/** The interval may span midnight. */
export function isDarkHour(present: number, from = usual.from, until = usual.until): boolean {
  const clock = clockTime(present);
  return from <= until ? clock >= from && clock < until : clock >= from || clock < until;
}

/** How long a closed screen shows its message before it turns black, and how long before opening it is back. */
const farewell = 30 * 60_000;
const greeting = 60 * 60_000;

export const isBlackHour = (closedFor: number, opensAt: number | null, present: number): boolean =>
  closedFor >= farewell && (opensAt === null || opensAt - present > greeting);
