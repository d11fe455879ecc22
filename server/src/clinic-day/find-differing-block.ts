import type { EventLog } from '../event-log/event-log.js';
import type { DigestBlock } from './log-digest.js';

/** The first block that Redis does not hold as it was read; `null`: it holds them all. */
export async function findDifferingBlock(
  { log, clinicId }: { log: EventLog; clinicId: string },
  day: string,
  blocks: readonly DigestBlock[],
): Promise<DigestBlock | null> {
  for (const block of blocks) {
    if (block.isExact && (await log.digest(clinicId, day, block)) !== block.digest) return block;
  }
  return null;
}
