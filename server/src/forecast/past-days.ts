import { addDays } from '../core/local-date.js';
import { EventLog } from '../event-log/event-log.js';
import { DayForecaster, type Memories } from './day-forecaster.js';
import { ForecastStore, type Remembered } from './forecast-store.js';
import { forWeekday } from './weekday.js';

const logLife = 40;

/** Stored, so that all nodes and later reconstructions forecast from the same memories. */
export async function memoriesAtBeginning(
  parts: { log: EventLog; store: ForecastStore },
  clinicId: string,
  day: string,
): Promise<Memories> {
  const kept = await parts.store.beginning(clinicId, day);
  if (kept) return kept;
  const memories = await memoriesBefore(parts, clinicId, day);
  await parts.store.keepBeginning(clinicId, day, memories);
  return memories;
}

/** Learns all days since the stored memory from their logs. */
async function memoriesBefore(
  { log, store }: { log: EventLog; store: ForecastStore },
  clinicId: string,
  day: string,
): Promise<Memories> {
  const yesterday = addDays(day, -1);
  let known: Remembered = (await store.memory(clinicId)) ?? { day: '', lanes: {} };
  let days = await store.days(clinicId);
  for (let past = firstUnknown(known.day, day); past < day; past = addDays(past)) {
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
  const oldest = addDays(day, -logLife);
  return known < oldest ? oldest : addDays(known);
}

async function pastDay(
  log: EventLog,
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
