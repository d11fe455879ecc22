import type { DataGap, NoticeChange, RecountEntry } from '../contract/history.js';
import type { QueueEvent } from '../queue/events.js';
import { evolve } from '../queue/evolve.js';
import { peopleWaiting } from '../queue/people-waiting.js';
import { type ClinicDay, initialClinicDay } from '../queue/state.js';
import { applyToVisits, type Visits } from './visits.js';

export type WaitingCount = { at: number; people: number };

export type DayFold = {
  state: ClinicDay;
  visits: Visits;
  waitingCounts: Map<string, WaitingCount[]>;
  recounts: RecountEntry[];
  notices: NoticeChange[];
  gaps: DataGap[];
  latestMs: number;
};

export const createDayFold = (): DayFold => ({
  state: initialClinicDay,
  visits: new Map(),
  waitingCounts: new Map(),
  recounts: [],
  notices: [],
  gaps: [],
  latestMs: 0,
});

export function foldEvent(fold: DayFold, event: QueueEvent): void {
  const before = fold.latestMs;
  const previousNotice = activeNotice(fold.state);
  fold.state = evolve(fold.state, event);
  fold.latestMs = Math.max(before, Date.parse(beginningOf(event)));
  applyToVisits(fold.visits, event);
  if (event.type === 'recounted') fold.recounts.push(recountEntry(event));
  const text = activeNotice(fold.state);
  if (text !== previousNotice) fold.notices.push({ at: event.at, text });
  if (event.type === 'day-opened') addLateOpeningGap(fold, event.at);
  if (event.type === 'epoch-began') addRestoreGap(fold, before, event.at);
  addWaitingCounts(fold);
}

/** A line that goes on has stood there since midnight, whenever the day was opened. */
const beginningOf = (event: QueueEvent): string =>
  event.type === 'day-opened' && event.carriedOver ? event.carriedOver.continuation.at : event.at;

export function foldDay(events: Iterable<QueueEvent>): DayFold {
  const fold = createDayFold();
  for (const event of events) foldEvent(fold, event);
  return fold;
}

const activeNotice = ({ settings, standingNotice }: ClinicDay): NoticeChange['text'] =>
  settings.notice ?? standingNotice;

const recountEntry = ({
  at,
  lane,
  expected,
  counted,
  reason,
  origin,
}: Extract<QueueEvent, { type: 'recounted' }>): RecountEntry => ({
  at,
  lane,
  expected,
  counted,
  device: origin?.device ?? '',
  ...(reason === undefined ? {} : { reason }),
});

/** Before the server first opened the day nothing was recorded. */
function addLateOpeningGap({ state: { hours }, gaps }: DayFold, at: string): void {
  if (!hours || at <= hours.opensAt) return;
  const until = at < hours.closesAt ? at : hours.closesAt;
  gaps.push({ from: hours.opensAt, until, kind: 'not-recorded' });
}

function addRestoreGap({ gaps }: DayFold, before: number, at: string): void {
  gaps.push({ from: new Date(before).toISOString(), until: at, kind: 'restored' });
}

/** Offline taps arrive late: time must not step back. */
function addWaitingCounts({ state, waitingCounts, latestMs }: DayFold): void {
  for (const lane of state.lanes) {
    const known = waitingCounts.get(lane.lane) ?? [];
    waitingCounts.set(lane.lane, known);
    const people = peopleWaiting(lane);
    if (known.at(-1)?.people !== people) known.push({ at: latestMs, people });
  }
}
