import type { DayHours } from '../contract/desk.js';
import { earlyLineMs } from '../contract/limits.js';
import type { ClinicDay, LaneDay } from './state.js';

/** The lane's own, else the clinic's; `null`: not today. */
export const laneHoursOf = ({ hours }: ClinicDay, { ownHours }: LaneDay): DayHours | null =>
  ownHours ? ownHours.hours : hours;

/** A lane that begins after its clinic is not opened early with it by hand. */
export const beginsAfterClinic = ({ hours }: ClinicDay, { opensAt }: DayHours): boolean =>
  hours !== null && opensAt > hours.opensAt;

/** Nor does one that ends, or ends its intake, before its clinic reopen with it after that. */
export const endsBeforeClinic = ({ hours }: ClinicDay, { closesAt, intakeClosesAt }: DayHours): boolean =>
  hours !== null && (closesAt < hours.closesAt || intakeClosesAt < hours.intakeClosesAt);

/** Before opening, the first of the morning line are taken in. */
export const opensSoon = (hours: DayHours | null, nowIso: string): boolean =>
  hours !== null && nowIso < hours.opensAt && Date.parse(nowIso) >= Date.parse(hours.opensAt) - earlyLineMs;
