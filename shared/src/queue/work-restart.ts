import type { DayHours, StaffOverrides } from '../contract/desk.js';
import { laneIntakeAt } from './lane-intake.js';
import { isLanePausedAt } from './pause.js';
import type { ClinicDay } from './state.js';
import { statusAt } from './status.js';

/** When the clinic last went on by itself, as after a break, later than `since`; `null`: it did not. */
export function restartedAt(state: ClinicDay, since: string, nowIso: string): string | null {
  const restarts = changeTimes(state)
    .filter((time) => since < time && time <= nowIso)
    .filter((time) => !isAtWork(state, justBefore(time)) && isAtWork(state, time));
  return restarts.sort().at(-1) ?? null;
}

/** Some lane takes people in and is not paused. */
const isAtWork = (state: ClinicDay, nowIso: string): boolean =>
  statusAt(state, nowIso).status === 'open' &&
  state.lanes.some(
    (lane) => laneIntakeAt(state, lane, nowIso).intake === undefined && !isLanePausedAt(lane, nowIso),
  );

/** The times at which it may go on. */
function changeTimes({ hours, noon, settings, lanes, carriedOver }: ClinicDay): string[] {
  const goesOn = carriedOver !== null && carriedOver.until === null;
  const own = lanes.flatMap((lane) => [
    ...startsOf(lane.ownHours?.hours ?? null),
    ...pauseEnds(lane.pause ?? null),
  ]);
  const starts = startsOf(hours).filter((time) => !goesOn || time !== hours?.opensAt);
  return [noon, ...starts, ...pauseEnds(settings.pause), ...own];
}

const startsOf = (hours: DayHours | null): string[] =>
  hours ? [hours.opensAt, ...hours.breaks.map(({ until }) => until)] : [];

const pauseEnds = (pause: StaffOverrides['pause']): string[] => (pause?.until ? [pause.until] : []);

const justBefore = (time: string): string => new Date(Date.parse(time) - 1).toISOString();
