import {
  type DayFold,
  dayHistory,
  halfHourMs,
  mergeWaitingCounts,
  midnightOf,
  type TypicalSlot,
  waitingByHour,
  waitingCountAt,
} from '@hannun/shared/analytics';
import type { DashboardClinic, DashboardHour, DayHistory, WaitingSample } from '@hannun/shared/contract';
import { ticketId } from '@hannun/shared/contract';
import { hourMs, minuteMs } from '@hannun/shared/date-time';
import { type ClinicDay, laneIntakeAt, ticketsOf } from '@hannun/shared/queue';

const recentSpanMs = 3 * hourMs;
const recentStepMs = 10 * minuteMs;

type ClinicFigures = Pick<
  DashboardClinic,
  'served' | 'oldest' | 'pace' | 'booths' | 'recent' | 'usual' | 'hours'
>;

/** A clinic's figures at `now` (milliseconds), beside those typical of the weekday. */
export function clinicFiguresOf(
  dayFold: DayFold,
  typical: readonly TypicalSlot[],
  nowMs: number,
): ClinicFigures {
  const slot = Math.floor((nowMs - midnightOf(dayFold)) / halfHourMs);
  const typicalSlot = typical.find((each) => each.slot === slot);
  const history = dayHistory(dayFold, nowMs);
  return {
    served: history.all.served,
    oldest: longestWaiting(dayFold),
    pace: { lastHour: servedSince(dayFold, nowMs - hourMs), usual: typicalPace(typical, slot) },
    booths: boothsAtWork(dayFold.state, new Date(nowMs).toISOString()),
    recent: recentWaiting(dayFold, nowMs),
    usual: typicalSlot ? { waiting: Math.round(typicalSlot.waiting), served: typicalSlot.servedSoFar } : null,
    hours: heatMapHours(history, midnightOf(dayFold)),
  };
}

/** Of the lanes that take people in or serve those in them; a booth that serves two lanes is one. */
export function boothsAtWork(state: ClinicDay, nowIso: string): DashboardClinic['booths'] {
  const lanes = state.lanes.filter(
    (lane) =>
      laneIntakeAt(state, lane, nowIso).intake === undefined || lane.line.length + lane.inService.length > 0,
  );
  const open = new Set(lanes.flatMap(({ openBooths }) => openBooths));
  return { open: open.size, of: new Set([...open, ...lanes.flatMap(({ booths }) => booths)]).size };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function longestWaiting({ state }: DayFold): DashboardClinic['oldest'] {
  const waiting = state.lanes.flatMap((lane) =>
    ticketsOf(lane, lane.line).map(({ number, checkedInAt }) => ({
      ticket: ticketId(lane.code, number),
      since: checkedInAt,
    })),
  );
  return waiting.reduce<DashboardClinic['oldest']>(
    (oldest, each) => (oldest && oldest.since <= each.since ? oldest : each),
    null,
  );
}

/** People whose service ended after `from`. */
function servedSince({ visits }: DayFold, from: number): number {
  const ended = [...visits.values()].flatMap((lane) => [...lane.values()]);
  return sum(ended.map(({ end, party }) => (end?.how === 'served' && end.at > from ? party : 0)));
}

/** People typically served in the hour that ends with this half-hour. */
function typicalPace(typical: readonly TypicalSlot[], slot: number): number | null {
  const at = (wanted: number) => typical.find((each) => each.slot === wanted)?.servedSoFar;
  const served = at(slot);
  return served === undefined ? null : served - (at(slot - 2) ?? 0);
}

function recentWaiting(dayFold: DayFold, nowMs: number): WaitingSample[] {
  const steps = mergeWaitingCounts([...dayFold.waitingCounts.values()]);
  const first = steps.find(({ people }) => people > 0)?.at ?? nowMs;
  return Array.from(
    { length: recentSpanMs / recentStepMs + 1 },
    (_, index) => nowMs - recentSpanMs + index * recentStepMs,
  )
    .filter((at) => at >= first || at === nowMs)
    .map((at) => ({ at: new Date(at).toISOString(), waiting: waitingCountAt(steps, at) }));
}

/** Hours of which a break or a gap covers half or more are marked. */
function heatMapHours({ all, hours, gaps }: DayHistory, midnight: number): DashboardHour[] {
  return waitingByHour(all.slots).map(({ hour, waiting }) => {
    const from = midnight + hour * hourMs;
    const shut = coversHalfTheHour(hours?.breaks ?? [], from)
      ? 'break'
      : coversHalfTheHour(gaps, from)
        ? 'no-contact'
        : null;
    return { hour, waiting, ...(shut ? { shut } : {}) };
  });
}

function coversHalfTheHour(times: readonly { from: string; until: string }[], from: number): boolean {
  const until = from + hourMs;
  const covered = times.map((time) =>
    Math.max(0, Math.min(Date.parse(time.until), until) - Math.max(Date.parse(time.from), from)),
  );
  return sum(covered) >= 30 * minuteMs;
}
