import { clockTime } from '../time/local-time.js';

/** Lobbies are dim from evening to morning, where the office says nothing else. */
const usual = { from: '19:00', until: '07:00' };

/** Whether a scheduled theme is dark at a moment (milliseconds since 1970); the times may span midnight. */
export function isDarkHour(present: number, from = usual.from, until = usual.until): boolean {
  const clock = clockTime(present);
  return from <= until ? clock >= from && clock < until : clock >= from || clock < until;
}

/** A closed screen tells so for this long before it turns black, and this long before it opens (milliseconds). */
const farewell = 30 * 60_000;
const greeting = 60 * 60_000;

/**
 * Whether a closed clinic's screen is black: `closedFor` milliseconds it has said so, `opensAt` when
 * it opens (milliseconds since 1970) or `null`.
 */
export const isBlackHour = (closedFor: number, opensAt: number | null, present: number): boolean =>
  closedFor >= farewell && (opensAt === null || opensAt - present > greeting);
