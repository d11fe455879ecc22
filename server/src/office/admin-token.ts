import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.js';
import { weaknessOf } from '../secret-strength/secret-strength.js';

/** The district office's first credential. `fresh`: it was made just now and must be shown once. */
export class AdminToken {
  constructor(
    readonly value: string,
    readonly fresh: boolean,
  ) {}

  /** Compares in constant time. */
  matches(given: string | undefined): boolean {
    return given !== undefined && timingSafeEqual(digest(given), digest(this.value));
  }
}

/** The given token, else the one kept in the data folder, else a new one that is kept there (0600). */
export async function openAdminToken(given: string | null, dataDir: string): Promise<AdminToken> {
  if (given) return new AdminToken(given, false);
  const path = join(dataDir, 'admin-token');
  const kept = await readKept(path);
  if (kept) return new AdminToken(refusingWeak(kept, path), false);
  const value = freshToken();
  await mkdir(dataDir, { recursive: true });
  await writeFile(path, `${value}\n`, { mode: 0o600, flag: 'w' });
  return new AdminToken(value, true);
}

/** Chance makes a weak one, too, once in a long while: another is drawn, or the next start would refuse it. */
function freshToken(): string {
  const value = randomBytes(24).toString('base64url');
  return weaknessOf(value) === null ? value : freshToken();
}

/** Somebody may have written into the file. */
function refusingWeak(kept: string, path: string): string {
  const weakness = weaknessOf(kept);
  if (weakness === null) return kept;
  throw new CannotStart(
    `The office's credential in ${path} is ${weakness}. Delete the file: the next start makes another.`,
  );
}

async function readKept(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim() || null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
