import { dayAfter } from '../district/zone.js';
import { ClinicLog } from '../log/clinic-log.js';
import { DayForecaster, type Memories } from './day-forecaster.js';
import { ForecastStore, type Remembered } from './forecast-store.js';
import { forWeekday } from './weekday.js';

/** A day's log lives this long, so nothing older can be learned from (days). */
const logLife = 40;

/**
 * What the clinic's lanes know as `day` begins. It is kept, so that every node, today and whenever the day is
 * looked back at, forecasts from the same.
 */
export async function memoriesAtBeginning(
  parts: { log: ClinicLog; store: ForecastStore },
  clinicId: string,
  day: string,
): Promise<Memories> {
  const kept = await parts.store.beginning(clinicId, day);
  if (kept) return kept;
  const memories = await memoriesBefore(parts, clinicId, day);
  await parts.store.keepBeginning(clinicId, day, memories);
  return memories;
}

/**
 * What the clinic's lanes remember of all days before `day`: the memory kept, brought up by the logs of the
 * days since, each of which is kept in turn. Days on which nobody was here leave it as it was.
 */
async function memoriesBefore(
  { log, store }: { log: ClinicLog; store: ForecastStore },
  clinicId: string,
  day: string,
): Promise<Memories> {
  const yesterday = dayAfter(day, -1);
  let known: Remembered = (await store.memory(clinicId)) ?? { day: '', lanes: {} };
  let days = await store.days(clinicId);
  for (let past = firstUnknown(known.day, day); past < day; past = dayAfter(past)) {
    const forecaster = await pastDay(log, forWeekday(known.lanes, days, past), clinicId, past);
    if (!forecaster) continue;
    const { summary, memories } = forecaster.close(past);
    await store.keep(clinicId, summary, memories);
    days = [...days.filter((other) => other.day !== past), summary];
    known = { day: past, lanes: memories };
  }
  if (known.day < yesterday) await store.keepMemory(clinicId, { day: yesterday, lanes: known.lanes });
  return forWeekday(known.lanes, days, day);
}

function firstUnknown(known: string, day: string): string {
  const oldest = dayAfter(day, -logLife);
  return known < oldest ? oldest : dayAfter(known);
}

async function pastDay(
  log: ClinicLog,
  memories: Memories,
  clinicId: string,
  day: string,
): Promise<DayForecaster | null> {
  const recorded = await log.read(clinicId, day, 1);
  if (recorded.length === 0) return null;
  const forecaster = new DayForecaster(memories, false);
  forecaster.feedWhole(recorded.flatMap(({ entry }) => entry?.event ?? []));
  return forecaster;
}
