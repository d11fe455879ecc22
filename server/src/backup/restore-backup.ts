import type { QueueEvent } from '@hannun/shared/queue';
import { type LogEntry, parseEntry, type SystemCommandName } from '../event-log/log-entry.js';
import type { Connection } from '../redis/connection.js';
import { channels, keys as names, parseLogKey } from '../redis/keys.js';
import { type BackupEntry, readBackup } from './backup-file.js';
import type { BackupSummary } from './create-backup.js';
import { loadRevocations, withoutRevoked } from './revocations.js';
import { storedKeys, writeValue } from './stored-keys.js';

export class StoreInUseError extends Error {}

type ClinicSummary = { lastDay: string; epoch: number };

/**
 * `now`: milliseconds since 1970. `replace`: deletes what the store holds, but keeps its revocations.
 * `unpair`: restores no device; each has to be paired again.
 */
export type RestoreOptions = { nowMs: number; replace: boolean; unpair?: boolean };

/**
 * Restores a backup into a store without servers. Each clinic's last day continues under a later epoch, so
 * that every screen takes it whole. Throws `UnusableBackupError` or `StoreInUseError` before any change.
 */
export async function restoreBackup(
  redis: Connection,
  file: string,
  { nowMs, replace, unpair = false }: RestoreOptions,
): Promise<BackupSummary> {
  const { clinics, tally } = await scanBackup(file);
  await assertNotInUse(redis, replace);
  const out = await loadRevocations(redis);
  for await (const keys of storedKeys(redis)) await Promise.all(keys.map((key) => redis.del(key)));
  for await (const kept of readBackup(file)) {
    if (kept.expiresAt !== null && kept.expiresAt <= nowMs) continue;
    if (unpair && isDeviceKey(kept.key)) continue;
    await writeValue(
      redis,
      kept.key,
      withNewEpoch(withoutRevoked(kept, out), clinics, nowMs),
      kept.expiresAt,
    );
  }
  return tally;
}

const isDeviceKey = (key: string): boolean => key === names.devices || key === names.deviceTokens;

async function scanBackup(file: string) {
  const clinics = new Map<string, ClinicSummary>();
  const tally: BackupSummary = { clinics: 0, days: 0, events: 0, keys: 0 };
  for await (const kept of readBackup(file)) {
    tally.keys += 1;
    const log = parseLogKey(kept.key);
    if (!log || kept.type !== 'stream') continue;
    const known = clinics.get(log.clinicId) ?? { lastDay: '', epoch: 0 };
    clinics.set(log.clinicId, {
      lastDay: log.day > known.lastDay ? log.day : known.lastDay,
      epoch: Math.max(known.epoch, ...kept.value.map(([, fields]) => epochOf(fields))),
    });
    tally.days += 1;
    tally.events += kept.value.length;
  }
  return { clinics, tally: { ...tally, clinics: clinics.size } };
}

async function assertNotInUse(redis: Connection, replace: boolean): Promise<void> {
  const [, listeners] = await redis.pubsub('NUMSUB', channels.announcements);
  if (Number(listeners) > 0)
    throw new StoreInUseError(
      `${listeners} servers are connected to this store. Stop them all, restore, and start them again.`,
    );
  const { value: found } = await storedKeys(redis).next();
  if (found && !replace)
    throw new StoreInUseError(
      `This store is not empty. Restore into an empty one, or add --replace to delete what it holds.`,
    );
}

function withNewEpoch(
  kept: BackupEntry,
  clinics: ReadonlyMap<string, ClinicSummary>,
  nowMs: number,
): BackupEntry {
  const log = parseLogKey(kept.key);
  const clinic = log && clinics.get(log.clinicId);
  if (kept.type !== 'stream' || clinic?.lastDay !== log?.day || !clinic) return kept;
  const at = new Date(nowMs).toISOString();
  const event: QueueEvent = { type: 'epoch-began', at, epoch: Math.max(clinic.epoch + 1, nowMs) };
  const command: SystemCommandName = 'epoch';
  const entry: LogEntry = { v: 1, by: 'server', command, recordedAt: at, event };
  const version = Number.parseInt(kept.value.at(-1)?.[0] ?? '0', 10) + 1;
  return { ...kept, value: [...kept.value, [`${version}-0`, ['entry', JSON.stringify(entry)]]] };
}

function epochOf(fields: readonly string[]): number {
  const event = parseEntry(fields[fields.indexOf('entry') + 1] ?? '')?.event;
  return event && 'epoch' in event ? event.epoch : 0;
}
