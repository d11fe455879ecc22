import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../core/startup-error.js';
import { findWeakness } from '../secret-strength/secret-strength.js';

/** The office's admin token (`ADMIN_TOKEN`). A new one must be shown once. */
export class AdminToken {
  constructor(
    readonly value: string,
    readonly isNew: boolean,
  ) {}

  matches(presented: string | undefined): boolean {
    return presented !== undefined && timingSafeEqual(sha256(presented), sha256(this.value));
  }
}

/** The configured token, else the one stored in the data folder, else a new one, stored there with mode 0600. */
export async function loadOrCreateAdminToken(
  configured: string | null,
  dataDir: string,
): Promise<AdminToken> {
  if (configured) return new AdminToken(configured, false);
  const path = join(dataDir, 'admin-token');
  const stored = await readStoredToken(path);
  if (stored) return new AdminToken(assertStrong(stored, path), false);
  const value = generateToken();
  await mkdir(dataDir, { recursive: true });
  await writeFile(path, `${value}\n`, { mode: 0o600, flag: 'w' });
  return new AdminToken(value, true);
}

/** Random bytes can look weak once in a long while; the next start would then refuse the token. */
function generateToken(): string {
  const value = randomBytes(24).toString('base64url');
  return findWeakness(value) === null ? value : generateToken();
}

/** Somebody may have edited the file by hand. */
function assertStrong(stored: string, path: string): string {
  const weakness = findWeakness(stored);
  if (weakness === null) return stored;
  throw new StartupError(
    `The office's admin token in ${path} is ${weakness}. Delete the file: the next start creates a new one.`,
  );
}

async function readStoredToken(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim() || null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
