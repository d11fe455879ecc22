import type { Circumstances } from './circumstances.js';
import type { Block } from './log-digest.js';

/** The first block that Redis does not hold as it was read; `null`: it holds them all. */
export async function differing(
  { log, clinicId }: Pick<Circumstances, 'log' | 'clinicId'>,
  day: string,
  blocks: readonly Block[],
): Promise<Block | null> {
  for (const block of blocks) {
    if (block.isExact && (await log.digest(clinicId, day, block)) !== block.digest) return block;
  }
  return null;
}
