import { laneScheduleOn } from '@hannun/shared/clinic-config';
import type { ClinicDirectoryEntry, DaySchedule } from '@hannun/shared/contract';
import { weekdayOf } from '@hannun/shared/date-time';
import { exampleWeek } from './weekday-names.js';

/** `weekdays`: Monday is 0; `null`: all on which the clinic opens. */
export type LaneHoursPart = { weekdays: readonly number[] | null; hours: DaySchedule };

/** Where a lane's hours are not its clinic's. `today`: only if a date gives it others than its week. */
export type LaneWeek = { today: DaySchedule | null; week: readonly LaneHoursPart[] };

/** `null`: its hours are those of its clinic, today and all week. */
export function laneWeekOf(clinic: ClinicDirectoryEntry, lane: string, day: string): LaneWeek | null {
  const own = clinic.laneHours?.[lane] ?? {};
  const usual = exampleWeek.map((each) => daysHours(undated(clinic), undated(own), each));
  const isOwn = usual.some(({ ofLane, ofClinic }) => !isSame(ofLane, ofClinic));
  const today = daysHours(clinic, own, day);
  const isUsual = isSame(today.ofLane, usual[weekdayOf(day)]?.ofLane ?? null);
  const saysToday = !isUsual && (isOwn || !isSame(today.ofLane, today.ofClinic));
  if (!isOwn && !saysToday) return null;
  return { today: saysToday ? withOwnIntake(today) : null, week: isOwn ? partsOf(usual) : [] };
}

type DaysHours = { ofClinic: DaySchedule | null; ofLane: DaySchedule | null };
type LaneHours = NonNullable<ClinicDirectoryEntry['laneHours']>[string];

const daysHours = (
  clinic: Pick<ClinicDirectoryEntry, 'weekly' | 'exceptions'>,
  own: LaneHours,
  day: string,
): DaysHours => ({ ofClinic: laneScheduleOn(clinic, {}, day), ofLane: laneScheduleOn(clinic, own, day) });

const undated = <Hours extends LaneHours>({ exceptions: _, ...hours }: Hours) => hours;

function partsOf(week: readonly DaysHours[]): readonly LaneHoursPart[] {
  const days = week.map(withOwnIntake);
  const parts = days.flatMap((hours, day) => {
    if (!hours || days.findIndex((each) => isSame(each, hours)) < day) return [];
    return [{ hours, weekdays: days.flatMap((each, index) => (isSame(each, hours) ? [index] : [])) }];
  });
  const isDaily = parts.length === 1 && week.every(({ ofClinic }, day) => ofClinic === null || days[day]);
  return isDaily ? parts.map(({ hours }) => ({ hours, weekdays: null })) : parts;
}

/** The end of intake that is the clinic's stands beside its hours already. */
function withOwnIntake({ ofLane, ofClinic }: DaysHours): DaySchedule | null {
  const isOfClinic = ofLane?.intakeUntil === ofClinic?.intakeUntil;
  return ofLane && isOfClinic ? { ...ofLane, intakeUntil: ofLane.until } : ofLane;
}

const isSame = (a: DaySchedule | null, b: DaySchedule | null): boolean => keyOf(a) === keyOf(b);

const keyOf = (hours: DaySchedule | null): string | null =>
  hours && JSON.stringify([hours.from, hours.until, hours.intakeUntil ?? hours.until, hours.breaks ?? []]);
