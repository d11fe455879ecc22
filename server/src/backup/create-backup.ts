import type { Connection } from '../redis/connection.js';
import { parseLogKey } from '../redis/keys.js';
import { type BackupEntry, type StoredValue, writeBackup } from './backup-file.js';
import { readValue, storedKeys } from './stored-keys.js';

export type BackupSummary = { clinics: number; days: number; events: number; keys: number };

/**
 * What comes again by itself or would be wrong after a restore: codes, sessions, attempt counters, live counts
 * and sequence numbers (a device without one may start anywhere).
 */
const excludedKeys = [
  /^hannun:\{[^}]+\}:(live$|sequence:)/,
  /^hannun:(pairing|pairing-tries|push-tries|screen-code|screen-grant|unpaired-screens|passkey-challenge|office-sessions|sign-in-tries)(:|$)/,
];

const isIncluded = (key: string): boolean => !excludedKeys.some((keys) => keys.test(key));

/**
 * Backs up a running store. Logs are read first, so that every tap in a log has its answer beside it; an answer
 * to a later tap is left out, because it would claim what the backup does not hold.
 */
export async function createBackup(redis: Connection, file: string, nowMs: number): Promise<BackupSummary> {
  const tally: BackupSummary = { clinics: 0, days: 0, events: 0, keys: 0 };
  await writeBackup(file, new Date(nowMs).toISOString(), readStore(redis, tally));
  return tally;
}

async function* readStore(redis: Connection, tally: BackupSummary): AsyncGenerator<BackupEntry> {
  const commands = new Set<string>();
  const clinics = new Set<string>();
  for await (const kept of readEntries(redis, (key) => parseLogKey(key) !== null)) {
    if (kept.type !== 'stream') continue;
    clinics.add(parseLogKey(kept.key)?.clinicId ?? '');
    for (const command of commandsOf(kept.value)) commands.add(command);
    tally.days += 1;
    tally.events += kept.value.length;
    tally.keys += 1;
    yield kept;
  }
  tally.clinics = clinics.size;
  for await (const kept of readEntries(redis, (key) => parseLogKey(key) === null && isIncluded(key))) {
    if (isAckWithoutEvent(kept, commands)) continue;
    tally.keys += 1;
    yield kept;
  }
}

async function* readEntries(
  redis: Connection,
  wanted: (key: string) => boolean,
): AsyncGenerator<BackupEntry> {
  const done = new Set<string>();
  for await (const found of storedKeys(redis)) {
    // SCAN may return a key twice.
    const fresh = found.filter((key) => wanted(key) && !done.has(key));
    for (const key of fresh) done.add(key);
    for (const kept of await Promise.all(fresh.map((key) => readEntry(redis, key)))) if (kept) yield kept;
  }
}

async function readEntry(redis: Connection, key: string): Promise<BackupEntry | null> {
  const life = await redis.pexpiretime(key);
  const value = await readValue(redis, key);
  return value && { key, expiresAt: life < 0 ? null : life, ...value };
}

const commandsOf = (entries: Extract<StoredValue, { type: 'stream' }>['value']): string[] =>
  entries.flatMap(([, fields]) => parseJson(fields[fields.indexOf('entry') + 1])?.command ?? []);

function isAckWithoutEvent(kept: BackupEntry, commands: ReadonlySet<string>): boolean {
  const [, command] = /^hannun:\{[^}]+\}:answer:[^:]+:(.+)$/.exec(kept.key) ?? [];
  if (command === undefined || kept.type !== 'string') return false;
  return parseJson(kept.value)?.ack?.ok === true && !commands.has(command);
}

function parseJson(json: string | undefined): { command?: string; ack?: { ok?: boolean } } | null {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return null;
  }
}
