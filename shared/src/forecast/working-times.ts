import type { DayHours } from '../contract/desk.js';
import { closingOf } from '../queue/closing.js';
import { openedTodayAt } from '../queue/continuation.js';
import { beginsAfterClinic, endsBeforeClinic, laneHoursOf } from '../queue/lane-hours.js';
import { isBreakEnded } from '../queue/pause.js';
import type { ClinicDay, LaneDay } from '../queue/state.js';
import type { OpeningPeriod, PausePeriod, WorkingTimes } from './lane-events.js';

const halfDaySeconds = 12 * 3600;

export const toEpochSeconds = (iso: string): number => Date.parse(iso) / 1000;

export const midnightOf = ({ noon }: ClinicDay): number => toEpochSeconds(noon) - halfDaySeconds;

/** When a lane works: by its hours, as far as nobody opened, closed or paused it by hand. */
export const workingTimesOf = (state: ClinicDay, lane: LaneDay): WorkingTimes => ({
  hours: openingOf(state, lane),
  breaks: mergePauses([...pausesOf(state, lane), ...restAfterNight(state, lane)]),
});

/** `null`: opened by hand on a day off. */
function openingOf(state: ClinicDay, lane: LaneDay): OpeningPeriod | null {
  const hours = laneHoursOf(state, lane);
  const openedAt = openedTodayAt(state);
  if (!hours) {
    if (openedAt !== null && !lane.ownHours) return null;
    return nightServiceOf(state) ?? { opensAt: midnightOf(state), closesAt: midnightOf(state) };
  }
  const night = nightServiceOf(state, hours);
  return {
    opensAt: night ? night.opensAt : openingAt(state, hours),
    closesAt: closesAt(state, hours, openedAt),
  };
}

/** From midnight on, the line of a clinic that had closed is served to its end. */
function nightServiceOf({ carriedOver }: ClinicDay, hours?: DayHours) {
  if (!carriedOver?.until || (hours && hours.opensAt <= carriedOver.at)) return null;
  return { opensAt: toEpochSeconds(carriedOver.at), closesAt: toEpochSeconds(carriedOver.until) };
}

function openingAt(state: ClinicDay, hours: DayHours): number {
  const openedAt = openedTodayAt(state);
  const isEarly = openedAt !== null && openedAt < hours.opensAt && !beginsAfterClinic(state, hours);
  return toEpochSeconds(isEarly ? openedAt : hours.opensAt);
}

/** `null`: no closing is known, as round the clock or once reopened by hand after it. */
function closesAt(state: ClinicDay, hours: DayHours, openedAt: string | null): number | null {
  const isReopened = openedAt !== null && openedAt >= hours.closesAt && !endsBeforeClinic(state, hours);
  const closing = closingOf(hours);
  return isReopened || closing === null ? null : toEpochSeconds(closing);
}

/** The clinic's breaks and pauses hold for every lane; a lane may have its own besides. */
function pausesOf({ hours, settings }: ClinicDay, lane: LaneDay): PausePeriod[] {
  const own = { pause: lane.pause ?? null, resumedAt: lane.resumedAt ?? null };
  return [settings, own].flatMap(({ pause, resumedAt }, index) => {
    const breaks = (index === 0 ? hours : lane.ownHours?.hours)?.breaks ?? [];
    const planned = breaks
      .filter((each) => !isBreakEnded(each, resumedAt))
      .map(({ from, until }) => ({ from: toEpochSeconds(from), until: toEpochSeconds(until) }));
    if (!pause) return planned;
    const until = pause.until === null ? null : toEpochSeconds(pause.until);
    return [...planned, { from: toEpochSeconds(pause.since), until }];
  });
}

function restAfterNight(state: ClinicDay, lane: LaneDay): PausePeriod[] {
  const hours = laneHoursOf(state, lane);
  const ended = (hours && nightServiceOf(state, hours)?.closesAt) ?? null;
  const opening = hours && openingAt(state, hours);
  return ended !== null && opening !== null && ended < opening ? [{ from: ended, until: opening }] : [];
}

function mergePauses(pauses: readonly PausePeriod[]): PausePeriod[] {
  const merged: PausePeriod[] = [];
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (!last || (last.until !== null && last.until < pause.from)) merged.push({ ...pause });
    else if (last.until !== null && (pause.until === null || pause.until > last.until))
      last.until = pause.until;
  }
  return merged;
}
