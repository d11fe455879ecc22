import type { DigestBlock } from './log-digest.js';
import type { StreamContext } from './stream-context.js';

/** The first block that Redis does not hold as it was read; `null`: it holds them all. */
export async function findDifferingBlock(
  { log, clinicId }: Pick<StreamContext, 'log' | 'clinicId'>,
  day: string,
  blocks: readonly DigestBlock[],
): Promise<DigestBlock | null> {
  for (const block of blocks) {
    if (block.isExact && (await log.digest(clinicId, day, block)) !== block.digest) return block;
  }
  return null;
}
