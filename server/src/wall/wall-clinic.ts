import type { DashboardClinic, DashboardHour, DayHistory, WaitingSample } from '@hannun/shared';
import { ticketId, ticketsOf } from '@hannun/shared';
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

const minute = 60_000;
const recentSpan = 180 * minute;
const recentStep = 10 * minute;

type Figures = Pick<DashboardClinic, 'served' | 'oldest' | 'pace' | 'booths' | 'recent' | 'usual' | 'hours'>;

/** A clinic's figures at `now` (milliseconds), beside those typical of the weekday. */
export function figuresOf(book: DayFold, usual: readonly TypicalSlot[], now: number): Figures {
  const slot = Math.floor((now - midnightOf(book)) / halfHourMs);
  const usualSlot = usual.find((each) => each.slot === slot);
  const history = dayHistory(book, now);
  return {
    served: history.all.served,
    oldest: oldestOf(book),
    pace: { lastHour: servedSince(book, now - 60 * minute), usual: usualPace(usual, slot) },
    booths: {
      open: sum(book.state.lanes.map(({ openBooths }) => openBooths.length)),
      of: sum(book.state.lanes.map(({ booths, openBooths }) => Math.max(booths.length, openBooths.length))),
    },
    recent: recentOf(book, now),
    usual: usualSlot ? { waiting: Math.round(usualSlot.waiting), served: usualSlot.servedSoFar } : null,
    hours: heatOf(history, midnightOf(book)),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function oldestOf({ state }: DayFold): DashboardClinic['oldest'] {
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
function usualPace(usual: readonly TypicalSlot[], slot: number): number | null {
  const at = (wanted: number) => usual.find((each) => each.slot === wanted)?.servedSoFar;
  const now = at(slot);
  return now === undefined ? null : now - (at(slot - 2) ?? 0);
}

function recentOf(book: DayFold, now: number): WaitingSample[] {
  const steps = mergeWaitingCounts([...book.waitingCounts.values()]);
  const first = steps.find(({ people }) => people > 0)?.at ?? now;
  return Array.from(
    { length: recentSpan / recentStep + 1 },
    (_, index) => now - recentSpan + index * recentStep,
  )
    .filter((at) => at >= first || at === now)
    .map((at) => ({ at: new Date(at).toISOString(), waiting: waitingCountAt(steps, at) }));
}

/** Hours of which a break or a gap covers half or more are marked. */
function heatOf({ all, hours, gaps }: DayHistory, midnight: number): DashboardHour[] {
  return waitingByHour(all.slots).map(({ hour, waiting }) => {
    const from = midnight + hour * 60 * minute;
    const shut = isHalf(hours?.breaks ?? [], from) ? 'break' : isHalf(gaps, from) ? 'no-contact' : null;
    return { hour, waiting, ...(shut ? { shut } : {}) };
  });
}

function isHalf(times: readonly { from: string; until: string }[], from: number): boolean {
  const until = from + 60 * minute;
  const covered = times.map((time) =>
    Math.max(0, Math.min(Date.parse(time.until), until) - Math.max(Date.parse(time.from), from)),
  );
  return sum(covered) >= 30 * minute;
}
