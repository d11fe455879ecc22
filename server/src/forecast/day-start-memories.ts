import { addDays } from '@hannun/shared/date-time';
import { EventLog } from '../event-log/event-log.js';
import { DayForecaster, type LaneMemories } from './day-forecaster.js';
import { type ClinicMemory, ForecastRepository } from './forecast.repository.js';
import { withWeekdayBooths } from './weekday-booths.js';

/** Stored, so that all nodes and later reconstructions forecast from the same memories. */
export async function memoriesAtDayStart(
  sources: { log: EventLog; repository: ForecastRepository },
  clinicId: string,
  day: string,
): Promise<LaneMemories> {
  const stored = await sources.repository.loadDayStart(clinicId, day);
  if (stored) return stored;
  const memories = await memoriesBefore(sources, clinicId, day);
  await sources.repository.saveDayStart(clinicId, day, memories);
  return memories;
}

/** Learns all days since the stored memory from their logs. */
async function memoriesBefore(
  { log, repository }: { log: EventLog; repository: ForecastRepository },
  clinicId: string,
  day: string,
): Promise<LaneMemories> {
  const yesterday = addDays(day, -1);
  let known: ClinicMemory = (await repository.loadMemory(clinicId)) ?? { day: '', lanes: {} };
  let days = await repository.loadDays(clinicId);
  for (
    let past = firstUnlearnedDay(known.day, addDays(day, -repository.rawLogRetentionDays));
    past < day;
    past = addDays(past)
  ) {
    const forecaster = await replayDay(log, withWeekdayBooths(known.lanes, days, past), clinicId, past);
    if (!forecaster) continue;
    const { summary, memories } = forecaster.close(past);
    await repository.saveDay(clinicId, summary, memories);
    days = [...days.filter((other) => other.day !== past), summary];
    known = { day: past, lanes: memories };
  }
  if (known.day < yesterday) await repository.saveMemory(clinicId, { day: yesterday, lanes: known.lanes });
  return withWeekdayBooths(known.lanes, days, day);
}

const firstUnlearnedDay = (known: string, oldest: string): string =>
  known < oldest ? oldest : addDays(known);

async function replayDay(
  log: EventLog,
  memories: LaneMemories,
  clinicId: string,
  day: string,
): Promise<DayForecaster | null> {
  const recorded = await log.read(clinicId, day, 1);
  if (recorded.length === 0) return null;
  const forecaster = new DayForecaster(memories, false);
  forecaster.replay(recorded.flatMap(({ entry }) => entry?.event ?? []));
  return forecaster;
}
