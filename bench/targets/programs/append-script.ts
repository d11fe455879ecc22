import { randomUUID } from 'node:crypto';
import { appendToPrimary } from '@hannun/server/event-log/append-script';
import { connect } from '@hannun/server/redis/connection';
import { channels } from '@hannun/server/redis/keys';
import { percentile } from '../../report/figure.ts';

/**
 * The product's append script through the bare driver. Each caller appends to its own log, one call after
 * another, with as many bytes as a check-in.
 */
const [, , redisUrl = '', inFlight, seconds] = process.argv;
const connection = connect(redisUrl);
const append = appendToPrimary(connection);
const device = randomUUID();
const at = new Date().toISOString();
const origin = { device, command: randomUUID(), type: 'check-in' };
const ticket = { lane: 'pcr', number: 27, party: 1, priority: false, token: 'x'.repeat(22), place: 27 };
const event = { type: 'checked-in', at, ...ticket, origin };
const entry = JSON.stringify({ v: 1, by: device, command: origin.command, recordedAt: at, event });
const forecast = { low: 60, likely: 120, high: 300 };
const answer = JSON.stringify({
  hash: 'f'.repeat(64),
  ack: { ok: true, version: 27, result: { ticket: 'A027', token: ticket.token, ahead: 3, forecast } },
});
const live = ['day', '2026-11-23', 'epoch', '1795439579589', 'version', '27', 'waiting', '3'];
const counts = [...live, 'waiting:pcr', '3', 'tickets:pcr', '1'];

const latencies: number[] = [];
const end = performance.now() + Number(seconds) * 1000;
await connection.ping();
const startedAt = performance.now();
await Promise.all(
  Array.from({ length: Number(inFlight) }, (_, index) => appendUntilEnd(`ceiling-${process.pid}-${index}`)),
);
const milliseconds = performance.now() - startedAt;
const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
process.stdout.write(JSON.stringify({ perSecond: (latencies.length * 1000) / milliseconds, p50, p99 }));
connection.disconnect();

async function appendUntilEnd(clinicId: string): Promise<void> {
  const prefix = `hannun:{${clinicId}}:`;
  for (let version = 0; performance.now() < end; version += 1) {
    const id = randomUUID();
    const keys = [
      `${prefix}log:ceiling`,
      `${prefix}live`,
      `${prefix}answer:${device}:${id}`,
      `${prefix}sequence`,
      `${prefix}refusals`,
    ];
    const one = [
      channels.announcements,
      clinicId,
      '2026-11-23',
      answer,
      id,
      '',
      '',
      1,
      1,
      entry,
      counts.length,
      ...counts,
    ];
    const began = performance.now();
    const [[outcome] = []] = await append({
      keys,
      args: [version, 3_600_000, 3_600, ...one],
      replicationMarker: '',
    });
    latencies.push(performance.now() - began);
    if (outcome !== 'appended') throw new Error(`An append ended as ${outcome}.`);
  }
}
