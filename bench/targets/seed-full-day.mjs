import { setTimeout as wait } from 'node:timers/promises';
import { addDays } from '@hannun/shared/date-time';
import { laneMemoryVersion } from '@hannun/shared/forecast';
import { decide, evolve, initialClinicDay } from '@hannun/shared/queue';
import { Redis } from 'ioredis';
import { queueDayAt, toInstantMs } from '../../server/dist/core/local-date.js';
import { resolveDayConfig } from '../../server/dist/districts/opening-hours.js';
import { keys } from '../../server/dist/redis/keys.js';

const timeZone = 'Asia/Seoul';
const booths = ['1', '2', '3'];
/** People wait all day, so that every tap changes a forecast. */
const waitingTickets = 20;

/** A clinic's log of a busy day up to now, as JSON entries. */
export function createBusyDay(clinic, { events, now }) {
  const day = queueDayAt(now, timeZone);
  const midnight = toInstantMs(day, '00:00', timeZone);
  const timeOf = (index) => new Date(midnight + ((now - midnight) * index) / events).toISOString();
  const config = resolveDayConfig(clinic, { day, timeZone, version: 1 });
  const { clinicId } = clinic;
  const opened = { type: 'day-opened', at: timeOf(0), clinicId, day, epoch: midnight, ...config };
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
const createTap = (index) =>
  index <= waitingTickets || index % 2 === 0
    ? { type: 'check-in', lane: 'pcr' }
    : { type: 'call', lane: 'pcr', booth: booths[index % booths.length] };

const createCommandId = (index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const createToken = (index) => String(index).padStart(22, 't');
const createEntry = (command, event, recordedAt) =>
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
export async function seedFullDay(port, clinics, { events }) {
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

async function copyDay(redis, [first, ...others], events) {
  const now = Date.now();
  const entries = createBusyDay(first, { events, now });
  const keyOf = (clinicId) => keys.log(clinicId, queueDayAt(now, timeZone));
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
    const opening = entries[0].replace(`"clinicId":"${first.clinicId}"`, `"clinicId":"${clinicId}"`);
    await redis.eval(copyScript, 2, log, keyOf(clinicId), opening);
  }
  return [first, ...others].map(({ clinicId }) => keyOf(clinicId));
}
