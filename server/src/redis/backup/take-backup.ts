import { readLogKey } from '../../log/keys.js';
import type { Connection } from '../connection.js';
import { type KeptKey, type Value, writeBackup } from './backup-file.js';
import { readValue, storedKeys } from './stored-keys.js';

/** What a backup holds or a restore brought back. */
export type Tally = { clinics: number; days: number; events: number; keys: number };

/**
 * What comes again by itself, or would be wrong by then: codes and sessions, counted tries, live counts, and
 * how far each tablet had counted its taps (one that was never heard begins where it stands).
 */
const passing = [
  /^hannun:\{[^}]+\}:(live$|sequence:)/,
  /^hannun:(pairing|pairing-tries|push-tries|screen-code|screen-grant|unpaired-screens|passkey-challenge|office-sessions|sign-in-tries)(:|$)/,
];

const isKept = (key: string): boolean => !passing.some((keys) => keys.test(key));

/**
 * Writes everything worth keeping of a running store to a file. Logs are read first, then the rest, so
 * that every tap in a log has its answer beside it; an answer whose tap came after its log was read is
 * left out, because it would claim what the backup does not hold.
 */
export async function takeBackup(redis: Connection, file: string, now: number): Promise<Tally> {
  const tally: Tally = { clinics: 0, days: 0, events: 0, keys: 0 };
  await writeBackup(file, new Date(now).toISOString(), everything(redis, tally));
  return tally;
}

async function* everything(redis: Connection, tally: Tally): AsyncGenerator<KeptKey> {
  const commands = new Set<string>();
  const clinics = new Set<string>();
  for await (const kept of read(redis, (key) => readLogKey(key) !== null)) {
    if (kept.type !== 'stream') continue;
    clinics.add(readLogKey(kept.key)?.clinicId ?? '');
    for (const command of commandsOf(kept.value)) commands.add(command);
    tally.days += 1;
    tally.events += kept.value.length;
    tally.keys += 1;
    yield kept;
  }
  tally.clinics = clinics.size;
  for await (const kept of read(redis, (key) => readLogKey(key) === null && isKept(key))) {
    if (claimsMore(kept, commands)) continue;
    tally.keys += 1;
    yield kept;
  }
}

async function* read(redis: Connection, wanted: (key: string) => boolean): AsyncGenerator<KeptKey> {
  const done = new Set<string>();
  for await (const found of storedKeys(redis)) {
    // A scan may name a key twice.
    const fresh = found.filter((key) => wanted(key) && !done.has(key));
    for (const key of fresh) done.add(key);
    for (const kept of await Promise.all(fresh.map((key) => keep(redis, key)))) if (kept) yield kept;
  }
}

async function keep(redis: Connection, key: string): Promise<KeptKey | null> {
  const life = await redis.pexpiretime(key);
  const value = await readValue(redis, key);
  return value && { key, expiresAt: life < 0 ? null : life, ...value };
}

const commandsOf = (entries: Extract<Value, { type: 'stream' }>['value']): string[] =>
  entries.flatMap(([, fields]) => parsed(fields[fields.indexOf('entry') + 1])?.command ?? []);

/** Whether this is the answer "done" to a tap that stands in no log that was read. */
function claimsMore(kept: KeptKey, commands: ReadonlySet<string>): boolean {
  const [, command] = /^hannun:\{[^}]+\}:answer:[^:]+:(.+)$/.exec(kept.key) ?? [];
  if (command === undefined || kept.type !== 'string') return false;
  return parsed(kept.value)?.ack?.ok === true && !commands.has(command);
}

/** A log entry or a kept answer; `null` where it makes no sense: the log keeps those too. */
function parsed(json: string | undefined): { command?: string; ack?: { ok?: boolean } } | null {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    // Not ours: kept as it is, and it claims nothing.
    return null;
  }
}
