/** Blocks that a server compares in a minute: 0.2 s of Redis, 0.4 % of its core (docs/redis.md). */
export const blocksAMinute = 600;

/**
 * Which part of the blocks besides each clinic's newest is compared in a minute, from 0 to 1: of every log the same,
 * so that all of them are through after as many minutes.
 */
export function partAMinute(clinics: number, others: number): number {
  if (others === 0) return 1;
  return Math.min(1, Math.max(0, blocksAMinute - clinics) / others);
}
