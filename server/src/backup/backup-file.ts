import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline as join, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

export type StoredValue =
  | { type: 'string'; value: string }
  | { type: 'hash'; value: Record<string, string> }
  | { type: 'stream'; value: [id: string, fields: string[]][] }
  | { type: 'list' | 'set'; value: string[] }
  | { type: 'zset'; value: string[] };

/** `expiresAt`: milliseconds since 1970; `null`: never. */
export type BackupEntry = StoredValue & { key: string; expiresAt: number | null };

/** Not a backup, of a later format, or incomplete. The message says which and what to do. */
export class UnusableBackupError extends Error {}

/** gzip of one JSON object per line: a header, the keys, a footer with their count and hash. */
const formatVersion = 1;
type BackupHeader = { hannunBackup: number; madeAt: string };
type BackupFooter = { keys: number; sha256: string };

/** The file appears complete or not at all, and only its owner may read it. */
export async function writeBackup(
  file: string,
  madeAt: string,
  entries: AsyncIterable<BackupEntry>,
): Promise<void> {
  const draft = `${file}.draft`;
  const out = createWriteStream(draft, { mode: 0o600, flush: true });
  try {
    const records = serialize({ hannunBackup: formatVersion, madeAt }, entries);
    await pipeline(Readable.from(records), createGzip(), out);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function* serialize(header: BackupHeader, entries: AsyncIterable<BackupEntry>): AsyncGenerator<string> {
  const sum = createHash('sha256');
  const summed = (part: object) => {
    const record = `${JSON.stringify(part)}\n`;
    sum.update(record);
    return record;
  };
  yield summed(header);
  let keys = 0;
  for await (const key of entries) {
    keys += 1;
    yield summed(key);
  }
  yield `${JSON.stringify({ keys, sha256: sum.digest('hex') } satisfies BackupFooter)}\n`;
}

/**
 * Reads a backup key by key. Damage may only show at the end (`UnusableBackupError`), so read the whole file
 * once before using any key.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupEntry> {
  const sum = createHash('sha256');
  let keys = -1;
  let footer: Partial<BackupFooter> | null = null;
  for await (const record of readRecords(file)) {
    if (footer) throw damagedError(file);
    const read = parseRecord(file, record);
    if (keys === -1) assertHeader(file, read);
    else if ('sha256' in read) {
      footer = read;
      continue;
    } else yield read as BackupEntry;
    keys += 1;
    sum.update(`${record}\n`);
  }
  if (footer?.keys !== keys || footer.sha256 !== sum.digest('hex')) throw damagedError(file);
}

function assertHeader(file: string, header: Partial<BackupHeader>): void {
  if (typeof header.hannunBackup !== 'number') throw damagedError(file);
  if (header.hannunBackup > formatVersion)
    throw new UnusableBackupError(
      `${file} was written by a later release (format ${header.hannunBackup}; this one reads ${formatVersion}). Restore it with that release.`,
    );
}

async function* readRecords(file: string): AsyncGenerator<string> {
  const text = createGunzip().setEncoding('utf8');
  // A read error ends the text, and the loop below throws it.
  join(createReadStream(file), text, () => undefined);
  let rest = '';
  try {
    for await (const chunk of text) {
      const records = (rest + chunk).split('\n');
      rest = records.pop() ?? '';
      yield* records;
    }
  } catch (error) {
    if (error instanceof UnusableBackupError) throw error;
    throw damagedError(file, error);
  }
  if (rest !== '') throw damagedError(file);
}

function parseRecord(file: string, record: string): Record<string, unknown> {
  try {
    return JSON.parse(record);
  } catch (error) {
    throw damagedError(file, error);
  }
}

function damagedError(file: string, cause?: unknown): UnusableBackupError {
  const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  return new UnusableBackupError(
    missing
      ? `${file} does not exist. Name the file that "npm run backup" wrote.`
      : `${file} is damaged or no backup. Nothing was changed; use another copy.`,
    { cause },
  );
}
