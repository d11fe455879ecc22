import type { Gap, LedgerLine, NoticeShown } from '../contract/history.js';
import type { QueueEvent } from '../queue/events.js';
import { evolve } from '../queue/evolve.js';
import { type ClinicDay, unopenedDay } from '../queue/state.js';
import { peopleWaiting } from '../queue/tickets.js';
import { follow, type Visits } from './visits.js';

/** How many people waited from a moment (milliseconds) on. */
export type Step = { at: number; people: number };

/** A clinic-day as its events go by: what is shown, what came of each ticket, and how many waited when. */
export type DayBook = {
  state: ClinicDay;
  visits: Visits;
  /** People waiting by lane, in the order of time. */
  steps: Map<string, Step[]>;
  ledger: LedgerLine[];
  notices: NoticeShown[];
  gaps: Gap[];
  /** When the last event happened (milliseconds). */
  latest: number;
};

/** A book without entries. */
export const openBook = (): DayBook => ({
  state: unopenedDay,
  visits: new Map(),
  steps: new Map(),
  ledger: [],
  notices: [],
  gaps: [],
  latest: 0,
});

/** Enters the next event of the day's log; the book itself changes. */
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

/** The book of a whole log. */
export function bookOf(events: Iterable<QueueEvent>): DayBook {
  const book = openBook();
  for (const event of events) enter(book, event);
  return book;
}

/** What every view of the clinic shows: the staff's notice, else the office's. */
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

/** The log begins with the server's first look at the day: before that, nobody wrote anything down. */
function noteLateOpening({ state: { hours }, gaps }: DayBook, at: string): void {
  if (!hours || at <= hours.opensAt) return;
  const until = at < hours.closesAt ? at : hours.closesAt;
  gaps.push({ from: hours.opensAt, until, kind: 'not-recorded' });
}

function noteLoss({ gaps }: DayBook, before: number, at: string): void {
  gaps.push({ from: new Date(before).toISOString(), until: at, kind: 'restored' });
}

/** Taps that a tablet kept while offline come late: time in the book never steps back. */
function noteSteps({ state, steps, latest }: DayBook): void {
  for (const lane of state.lanes) {
    const known = steps.get(lane.lane) ?? [];
    steps.set(lane.lane, known);
    const people = peopleWaiting(lane);
    if (known.at(-1)?.people !== people) known.push({ at: latest, people });
  }
}
