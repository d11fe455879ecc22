/** 0.2 s of Redis per minute, 0.4 % of its core (docs/redis.md). */
export const blocksPerMinute = 600;

/** The share (0 to 1) of every log's older blocks to compare per minute; equal, so that all finish together. */
export function ratioPerMinute(clinics: number, otherBlocks: number): number {
  if (otherBlocks === 0) return 1;
  return Math.min(1, Math.max(0, blocksPerMinute - clinics) / otherBlocks);
}
