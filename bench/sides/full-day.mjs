import { setTimeout as wait } from 'node:timers/promises';
import { decide, evolve, initialClinicDay } from '@hannun/shared';
import { laneMemoryVersion } from '@hannun/shared/forecast';
import { Redis } from 'ioredis';
import { dayOpenedOf } from '../../server/dist/district/day-hours.js';
import { dayAfter, dayOf, instantOf } from '../../server/dist/district/zone.js';
import { keys } from '../../server/dist/log/keys.js';

const timeZone = 'Asia/Seoul';
const booths = ['1', '2', '3'];
/** People wait all day, so that every tap changes a forecast. */
const standing = 20;

/** A clinic's log of a busy day up to now, as JSON entries. */
export function busyDay(clinic, { events, now }) {
  const day = dayOf(now, timeZone);
  const midnight = instantOf(day, '00:00', timeZone);
  const timeOf = (index) => new Date(midnight + ((now - midnight) * index) / events).toISOString();
  const opened = dayOpenedOf(clinic, { day, epoch: midnight, at: timeOf(0), timeZone });
  const entries = [entryOf('day', opened, timeOf(0))];
  let state = evolve(initialClinicDay, opened);
  for (let index = 1; entries.length < events; index += 1) {
    const at = timeOf(entries.length);
    const command = { id: commandId(index), clinicId: clinic.clinicId, at, ...tapAt(index) };
    const decision = decide(state, command, { device: 'tablet', now: at, token: tokenOf(index) });
    if (!decision.ok) throw new Error(`The day could not be made up: ${decision.error.message}`);
    // A call also ends the booth's previous service; each event is an entry.
    for (const event of decision.events) {
      entries.push(entryOf(command.id, event, at));
      state = evolve(state, event);
    }
  }
  return entries;
}

/** A queue forms first; then one person arrives for each one called. */
const tapAt = (index) =>
  index <= standing || index % 2 === 0
    ? { type: 'check-in', lane: 'pcr' }
    : { type: 'call', lane: 'pcr', booth: booths[index % booths.length] };

const commandId = (index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const tokenOf = (index) => String(index).padStart(22, 't');
const entryOf = (command, event, recordedAt) =>
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
export async function fillDay(port, clinics, { events }) {
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
  const entries = busyDay(first, { events, now });
  const keyOf = (clinicId) => keys.log(clinicId, dayOf(now, timeZone));
  const log = keyOf(first.clinicId);
  for (const [index, entry] of entries.entries()) await redis.xadd(log, `${index + 1}-0`, 'entry', entry);
  const yesterday = dayAfter(dayOf(now, timeZone), -1);
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
