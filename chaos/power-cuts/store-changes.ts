import { randomUUID } from 'node:crypto';
import { initialClinicDay } from '@hannun/shared/queue';
import { AuditTrail } from '../../server/src/audit/audit-trail.js';
import { AccountsRepository } from '../../server/src/auth/accounts.repository.js';
import { Clock } from '../../server/src/core/clock.js';
import { DevicesRepository } from '../../server/src/devices/devices.repository.js';
import { appendToPrimary } from '../../server/src/event-log/append-script.js';
import { EventLog } from '../../server/src/event-log/event-log.js';
import { type CommandAppend, LogAppender } from '../../server/src/event-log/log-appender.js';
import type { Connection } from '../../server/src/redis/connection.js';
import { RedisConnections } from '../../server/src/redis/redis-connections.js';
import type { SeededRandom } from '../seeded-random.js';

const clinicId = 'wangsimni-plaza';
const day = '2026-11-23';
const at = '2026-11-23T02:00:00.000Z';
const device = 'tablet';

export type AckedChanges = {
  taps: string[];
  number: number;
  devices: Set<string>;
  accounts: Map<string, boolean>;
  audit: string[];
};

export const noChanges = (): AckedChanges => ({
  taps: [],
  number: 0,
  devices: new Set(),
  accounts: new Map(),
  audit: [],
});

/** Writes a change as the product does; resolves, once it is acked, to a function that records it. */
type Change = (redis: Connection, random: SeededRandom, acked: AckedChanges) => Promise<() => unknown>;

/** Up to three commands in one batch; one in five is rejected, so that only its answer is stored. */
const tap: Change = async (redis, random, acked) => {
  const appends = Array.from({ length: random.integer(1, 3) }, (_, index) =>
    createAppend(random.chance(0.2), acked.number + 1 + index),
  );
  const appender = new LogAppender(redis, 40, appendToPrimary(redis));
  const outcomes = await appender.append({
    clinicId,
    day,
    expectedVersion: acked.taps.length,
    commands: appends.map(({ append }) => append),
  });
  if (outcomes.some(({ outcome }) => outcome !== 'appended')) throw new Error(JSON.stringify(outcomes));
  return () => {
    acked.number += appends.length;
    acked.taps.push(...appends.flatMap(({ append, id }) => (append.entries.length > 0 ? [id] : [])));
  };
};

function createAppend(rejected: boolean, number: number): { id: string; append: CommandAppend } {
  const id = randomUUID();
  const event = { type: 'checked-in', lane: 'pcr', ticket: 'A001', party: 1, at };
  const entries = rejected ? [] : [JSON.stringify({ v: 1, by: device, command: id, recordedAt: at, event })];
  const json = JSON.stringify({ ok: !rejected, id });
  const ack = {
    device,
    commandId: id,
    sequenceNumber: number,
    json,
    maxStoredRejections: rejected ? 500 : null,
  };
  return { id, append: { entries, epoch: 1, liveState: initialClinicDay, ack } };
}

const pair: Change = async (redis, _random, acked) => {
  const id = randomUUID();
  await new DevicesRepository(new RedisConnections(redis)).add(
    { id, role: 'staff', clinicId, label: id },
    `hash of ${id}`,
  );
  return () => acked.devices.add(id);
};

const revoke: Change = async (redis, random, acked) => {
  const [id] = [...acked.devices].slice(random.integer(0, acked.devices.size - 1));
  if (!id) return pair(redis, random, acked);
  await new DevicesRepository(new RedisConnections(redis)).revoke(id);
  return () => acked.devices.delete(id);
};

const account: Change = async (redis, random, acked) => {
  const open = [...acked.accounts].filter(([, disabled]) => !disabled).map(([id]) => id);
  const disabled = random.chance(0.5) ? open[0] : undefined;
  const id = disabled ?? randomUUID();
  const saved = { id, name: id, role: 'viewer', disabled: disabled !== undefined, createdAt: at } as const;
  const store = new AccountsRepository(new RedisConnections(redis));
  await (disabled ? store.save(saved) : store.add(saved));
  return () => acked.accounts.set(id, disabled !== undefined);
};

const auditIn = (redis: Connection) => new AuditTrail(new RedisConnections(redis), new Clock());

const recordAudit: Change = async (redis, _random, acked) => {
  const what = randomUUID();
  const who = { kind: 'server' } as const;
  await auditIn(redis).append({
    who,
    what,
    clinicId: null,
    outcome: 'done',
    details: {},
  });
  return () => acked.audit.push(what);
};

export const drawChange = (random: SeededRandom): Change =>
  random.chance(0.5) ? tap : random.pick([pair, revoke, account, recordAudit]);

/** Acked changes that are missing in the store, and what it holds twice or without an ack. */
export async function compareWithAcked(
  redis: Connection,
  acked: AckedChanges,
): Promise<{ lost: string[]; doubled: string[] }> {
  const recorded = await new EventLog(new RedisConnections(redis)).read(clinicId, day, 1);
  const devices = await new DevicesRepository(new RedisConnections(redis)).list();
  const accounts = await new AccountsRepository(new RedisConnections(redis)).list();
  const records: string[] = [];
  for await (const { what } of auditIn(redis).between(0, Date.now() * 2)) records.push(`record ${what}`);
  const found = [
    ...recorded.map(({ raw }) => `tap ${JSON.parse(raw).command}`),
    ...devices.map(({ id }) => `device ${id}`),
    ...accounts.map(({ id, disabled }) => `account ${id} ${disabled}`),
    ...records,
  ];
  const expected = [
    ...acked.taps.map((id) => `tap ${id}`),
    ...[...acked.devices].map((id) => `device ${id}`),
    ...[...acked.accounts].map(([id, disabled]) => `account ${id} ${disabled}`),
    ...acked.audit.map((what) => `record ${what}`),
  ];
  const unmatched = new Set(expected);
  return { doubled: found.filter((each) => !unmatched.delete(each)), lost: [...unmatched] };
}
