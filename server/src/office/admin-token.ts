import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../core/startup-error.js';
import { weaknessOf } from '../secret-strength/secret-strength.js';

/** The district office's bootstrap token (`ADMIN_TOKEN`). A new one must be shown once. */
export class AdminToken {
  constructor(
    readonly value: string,
    readonly fresh: boolean,
  ) {}

  matches(given: string | undefined): boolean {
    return given !== undefined && timingSafeEqual(digest(given), digest(this.value));
  }
}

/** The configured token, else the one stored in the data folder, else a new one, stored there with mode 0600. */
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

/** Random bytes can look weak once in a long while; the next start would then refuse the token. */
function freshToken(): string {
  const value = randomBytes(24).toString('base64url');
  return weaknessOf(value) === null ? value : freshToken();
}

/** Somebody may have edited the file by hand. */
function refusingWeak(kept: string, path: string): string {
  const weakness = weaknessOf(kept);
  if (weakness === null) return kept;
  throw new StartupError(
    `The office's bootstrap token in ${path} is ${weakness}. Delete the file: the next start creates a new one.`,
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
