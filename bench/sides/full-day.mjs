import { setTimeout as wait } from 'node:timers/promises';
import { decide, evolve, unopenedDay } from '@hannun/shared';
import { memoryForm } from '@hannun/shared/forecast';
import { Redis } from 'ioredis';
import { dayOpenedOf } from '../../server/dist/district/day-hours.js';
import { dayAfter, dayOf, instantOf } from '../../server/dist/district/zone.js';
import { keys } from '../../server/dist/log/keys.js';

const timeZone = 'Asia/Seoul';
const booths = ['1', '2', '3'];
/** People stand in line all day, so that every tap changes a forecast. */
const standing = 20;

/**
 * The entries of a clinic's busy day so far, as they would stand in its log: people come, are called and go.
 * @param {import('@hannun/shared').ClinicSetUp} clinic
 * @param {{ events: number, now: number }} options now: milliseconds
 * @returns {string[]} the entries' JSON
 */
export function busyDay(clinic, { events, now }) {
  const day = dayOf(now, timeZone);
  const midnight = instantOf(day, '00:00', timeZone);
  const timeOf = (index) => new Date(midnight + ((now - midnight) * index) / events).toISOString();
  const opened = dayOpenedOf(clinic, { day, epoch: midnight, at: timeOf(0), timeZone });
  const entries = [entryOf('day', opened, timeOf(0))];
  let state = evolve(unopenedDay, opened);
  for (let index = 1; entries.length < events; index += 1) {
    const at = timeOf(entries.length);
    const command = { id: commandId(index), clinicId: clinic.clinicId, at, ...tapAt(index) };
    const decision = decide(state, command, { device: 'tablet', now: at, token: tokenOf(index) });
    if (!decision.ok) throw new Error(`The day could not be made up: ${decision.error.message}`);
    // A call ends the booth's service before it in the same step; each event is an entry all the same.
    for (const event of decision.events) {
      entries.push(entryOf(command.id, event, at));
      state = evolve(state, event);
    }
  }
  return entries;
}

/** First a line forms; from then on one comes for each one called. */
const tapAt = (index) =>
  index <= standing || index % 2 === 0
    ? { type: 'check-in', lane: 'pcr' }
    : { type: 'call', lane: 'pcr', booth: booths[index % booths.length] };

const commandId = (index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const tokenOf = (index) => String(index).padStart(22, 't');
const entryOf = (command, event, recordedAt) =>
  JSON.stringify({ v: 1, by: 'tablet', command, recordedAt, event });

/** Copies a log under another clinic's key; only its first entry names the clinic. */
const copyScript = `
for _, entry in ipairs(redis.call('XRANGE', KEYS[1], '-', '+')) do
  local fields = entry[2]
  if entry[1] == '1-0' then fields[2] = ARGV[1] end
  redis.call('XADD', KEYS[2], entry[1], unpack(fields))
end`;

/**
 * Gives every clinic of the district such a day in a Redis that is still empty, and a memory that ends yesterday,
 * as after any restart.
 * @param {number} port
 * @param {import('@hannun/shared').ClinicSetUp[]} clinics
 * @param {{ events: number }} options
 * @returns {Promise<string[]>} the keys of the logs
 */
export async function fillDay(port, clinics, { events }) {
  // Without a name one is Redis's operator, who may turn its file off and on.
  const redis = new Redis({ port });
  // Filling is no part of what is measured: the file is written once, at the end.
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
    await redis.set(keys.memory(clinicId), JSON.stringify({ form: memoryForm, day: yesterday, lanes: {} }));
  }
  for (const { clinicId } of others) {
    const opening = entries[0].replace(`"clinicId":"${first.clinicId}"`, `"clinicId":"${clinicId}"`);
    await redis.eval(copyScript, 2, log, keyOf(clinicId), opening);
  }
  return [first, ...others].map(({ clinicId }) => keyOf(clinicId));
}
