import type { Gap, LedgerLine, NoticeShown } from '../contract/history.js';
import type { QueueEvent } from '../queue/events.js';
import { evolve } from '../queue/evolve.js';
import { type ClinicDay, unopenedDay } from '../queue/state.js';
import { peopleWaiting } from '../queue/tickets.js';
import { follow, type Visits } from './visits.js';

export type Step = { at: number; people: number };

export type DayBook = {
  state: ClinicDay;
  visits: Visits;
  steps: Map<string, Step[]>;
  ledger: LedgerLine[];
  notices: NoticeShown[];
  gaps: Gap[];
  latest: number;
};

export const openBook = (): DayBook => ({
  state: unopenedDay,
  visits: new Map(),
  steps: new Map(),
  ledger: [],
  notices: [],
  gaps: [],
  latest: 0,
});

export function enter(book: DayBook, event: QueueEvent): void {
  const before = book.latest;
  const hung = noticeOf(book.state);
  book.state = evolve(book.state, event);
  book.latest = Math.max(before, Date.parse(event.at));
  follow(book.visits, event);
  if (event.type === 'recounted') book.ledger.push(ledgerLine(event));
  const text = noticeOf(book.state);
  if (text !== hung) book.notices.push({ at: event.at, text });
  if (event.type === 'day-opened') noteLateOpening(book, event.at);
  if (event.type === 'epoch-began') noteLoss(book, before, event.at);
  noteSteps(book);
}

export function bookOf(events: Iterable<QueueEvent>): DayBook {
  const book = openBook();
  for (const event of events) enter(book, event);
  return book;
}

const noticeOf = ({ settings, standingNotice }: ClinicDay): NoticeShown['text'] =>
  settings.notice ?? standingNotice;

const ledgerLine = ({
  at,
  lane,
  expected,
  counted,
  reason,
  origin,
}: Extract<QueueEvent, { type: 'recounted' }>): LedgerLine => ({
  at,
  lane,
  expected,
  counted,
  device: origin?.device ?? '',
  ...(reason === undefined ? {} : { reason }),
});

/** Before the server first opened the day nothing was recorded. */
function noteLateOpening({ state: { hours }, gaps }: DayBook, at: string): void {
  if (!hours || at <= hours.opensAt) return;
  const until = at < hours.closesAt ? at : hours.closesAt;
  gaps.push({ from: hours.opensAt, until, kind: 'not-recorded' });
}

function noteLoss({ gaps }: DayBook, before: number, at: string): void {
  gaps.push({ from: new Date(before).toISOString(), until: at, kind: 'restored' });
}

/** Offline taps arrive late: time must not step back. */
function noteSteps({ state, steps, latest }: DayBook): void {
  for (const lane of state.lanes) {
    const known = steps.get(lane.lane) ?? [];
    steps.set(lane.lane, known);
    const people = peopleWaiting(lane);
    if (known.at(-1)?.people !== people) known.push({ at: latest, people });
  }
}
