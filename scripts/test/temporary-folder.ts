import { existsSync } from 'node:fs';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux keeps it in memory. */
const memory = '/dev/shm';
/** Containers often have 64 MB there; the browsers alone need more. */
const neededBytes = 2 * 1024 ** 3;

/**
 * Lends a folder for what tests write, in memory where there is room: a Redis answers no tap before it is on disk, and
 * a busy disk takes longer for that than the product for all the rest.
 */
export async function withTemporaryFolder<Result>(use: (path: string) => Promise<Result>): Promise<Result> {
  const path = await mkdtemp(join((await hasRoom(memory)) ? memory : tmpdir(), 'hannun-tests-'));
  try {
    return await use(path);
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

async function hasRoom(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= neededBytes;
}
