import { setTimeout as wait } from 'node:timers/promises';
import { queueDayAt } from '@hannun/server/core/local-date';
import { resolveDayConfig } from '@hannun/server/districts/opening-hours';
import { keys } from '@hannun/server/redis/keys';
import type { ClinicConfig, CommandOf } from '@hannun/shared/contract';
import { addDays, instantInZone } from '@hannun/shared/date-time';
import { laneMemoryVersion } from '@hannun/shared/forecast';
import { decide, type EventOf, evolve, initialClinicDay, type QueueEvent } from '@hannun/shared/queue';
import { Redis } from 'ioredis';

const timeZone = 'Asia/Seoul';
const booths = ['1', '2', '3'];
/** People wait all day, so that every tap changes a forecast. */
const waitingTickets = 20;

/** A clinic's log of a busy day up to now, as JSON entries. */
function createBusyDay(clinic: ClinicConfig, { events, now }: { events: number; now: number }): string[] {
  const day = queueDayAt(now, timeZone);
  const midnight = instantInZone(timeZone, day, '00:00');
  const timeOf = (index: number) => new Date(midnight + ((now - midnight) * index) / events).toISOString();
  const config = resolveDayConfig(clinic, { day, timeZone, version: 1 });
  const { clinicId } = clinic;
  const opened: EventOf<'day-opened'> = {
    ...{ type: 'day-opened', at: timeOf(0), clinicId, day, epoch: midnight },
    ...config,
  };
  const entries = [createEntry('day', opened, timeOf(0))];
  let state = evolve(initialClinicDay, opened);
  for (let index = 1; entries.length < events; index += 1) {
    const at = timeOf(entries.length);
    const command = { id: createCommandId(index), clinicId, at, ...createTap(index) };
    const decision = decide(state, command, { device: 'tablet', nowIso: at, token: createToken(index) });
    if (!decision.ok) throw new Error(`The day could not be made up: ${decision.error.message}`);
    // A call also ends the booth's previous service; each event is an entry.
    for (const event of decision.events) {
      entries.push(createEntry(command.id, event, at));
      state = evolve(state, event);
    }
  }
  return entries;
}

/** A queue forms first; then one person arrives for each one called. */
type Tap = Pick<CommandOf<'check-in'>, 'type' | 'lane'> | Pick<CommandOf<'call'>, 'type' | 'lane' | 'booth'>;

const createTap = (index: number): Tap =>
  index <= waitingTickets || index % 2 === 0
    ? { type: 'check-in', lane: 'pcr' }
    : { type: 'call', lane: 'pcr', booth: booths[index % booths.length] ?? '1' };

const createCommandId = (index: number): string =>
  `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const createToken = (index: number): string => String(index).padStart(22, 't');
const createEntry = (command: string, event: QueueEvent, recordedAt: string): string =>
  JSON.stringify({ v: 1, by: 'tablet', command, recordedAt, event });

/** Copies a log to another clinic's key; only its first entry names the clinic. */
const copyScript = `
for _, entry in ipairs(redis.call('XRANGE', KEYS[1], '-', '+')) do
  local fields = entry[2]
  if entry[1] == '1-0' then fields[2] = ARGV[1] end
  redis.call('XADD', KEYS[2], entry[1], unpack(fields))
end`;

/**
 * Writes such a day for every clinic into an empty Redis, and a forecast memory up to yesterday. Resolves to
 * the log keys.
 */
export async function seedFullDay(
  port: number,
  clinics: readonly ClinicConfig[],
  { events }: { events: number },
): Promise<string[]> {
  // Without a user name we are the operator, who may switch persistence off and on.
  const redis = new Redis({ port });
  // Not measured: the file is written once, at the end.
  await redis.config('SET', 'appendonly', 'no');
  const logs = await copyDay(redis, clinics, events);
  await redis.config('SET', 'appendonly', 'yes');
  while (/aof_rewrite_(in_progress|scheduled):1/.test(await redis.info('persistence'))) await wait(100);
  redis.disconnect();
  return logs;
}

async function copyDay(
  redis: Redis,
  [first, ...others]: readonly ClinicConfig[],
  events: number,
): Promise<string[]> {
  if (!first) return [];
  const now = Date.now();
  const entries = createBusyDay(first, { events, now });
  const keyOf = (clinicId: string) => keys.log(clinicId, queueDayAt(now, timeZone));
  const log = keyOf(first.clinicId);
  for (const [index, entry] of entries.entries()) await redis.xadd(log, `${index + 1}-0`, 'entry', entry);
  const yesterday = addDays(queueDayAt(now, timeZone), -1);
  for (const { clinicId } of [first, ...others]) {
    await redis.set(
      keys.memory(clinicId),
      JSON.stringify({ form: laneMemoryVersion, day: yesterday, lanes: {} }),
    );
  }
  for (const { clinicId } of others) {
    const opening = (entries[0] ?? '').replace(`"clinicId":"${first.clinicId}"`, `"clinicId":"${clinicId}"`);
    await redis.eval(copyScript, 2, log, keyOf(clinicId), opening);
  }
  return [first, ...others].map(({ clinicId }) => keyOf(clinicId));
}
