import { readLogKey } from '../../log/keys.js';
import type { Connection } from '../connection.js';
import { type KeptKey, type Value, writeBackup } from './backup-file.js';
import { readValue, storedKeys } from './stored-keys.js';

export type Tally = { clinics: number; days: number; events: number; keys: number };

/**
 * What comes again by itself or would be wrong after a restore: codes, sessions, attempt counters, live counts
 * and sequence numbers (a device without one may start anywhere).
 */
const passing = [
  /^hannun:\{[^}]+\}:(live$|sequence:)/,
  /^hannun:(pairing|pairing-tries|push-tries|screen-code|screen-grant|unpaired-screens|passkey-challenge|office-sessions|sign-in-tries)(:|$)/,
];

const isKept = (key: string): boolean => !passing.some((keys) => keys.test(key));

/**
 * Backs up a running store. Logs are read first, so that every tap in a log has its answer beside it; an answer
 * to a later tap is left out, because it would claim what the backup does not hold.
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
    // SCAN may return a key twice.
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

function claimsMore(kept: KeptKey, commands: ReadonlySet<string>): boolean {
  const [, command] = /^hannun:\{[^}]+\}:answer:[^:]+:(.+)$/.exec(kept.key) ?? [];
  if (command === undefined || kept.type !== 'string') return false;
  return parsed(kept.value)?.ack?.ok === true && !commands.has(command);
}

function parsed(json: string | undefined): { command?: string; ack?: { ok?: boolean } } | null {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return null;
  }
}
