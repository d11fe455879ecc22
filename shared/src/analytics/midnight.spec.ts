import { expect, it } from 'vitest';
import type { DayHistory } from '../contract/history.js';
import { carryOver } from '../queue/carry-over.js';
import type { EventOf, QueueEvent } from '../queue/events.js';
import { evolve } from '../queue/evolve.js';
import { initialClinicDay } from '../queue/state.js';
import { dayOpened } from '../queue/testing/scenario.js';
import { foldDay } from './day-fold.js';
import { dayHistory } from './day-history.js';

const midnight = '2026-11-23T15:00:00.000Z';
const at = (minutes: number) => new Date(Date.parse(midnight) + minutes * 60_000).toISOString();
const hoursFrom = (opensAt: string) => {
  const closesAt = new Date(Date.parse(opensAt) + 24 * 3600_000).toISOString();
  return { opensAt, closesAt, intakeClosesAt: closesAt, breaks: [] };
};

const checkedIn = (number: number, minutes: number, lane = 'pcr'): QueueEvent => ({
  ...{ type: 'checked-in', at: at(minutes), lane, number },
  ...{ party: 1, priority: false, token: null, place: number },
});
const called = (number: number, minutes: number): QueueEvent => {
  return { type: 'called', at: at(minutes), lane: 'pcr', number, booth: '1' };
};
const checkedOut = (number: number, minutes: number): QueueEvent => {
  return { type: 'checked-out', at: at(minutes), lane: 'pcr', number, cause: 'tap' };
};

const opened: EventOf<'day-opened'> = { ...dayOpened, hours: hoursFrom('2026-11-22T15:00:00.000Z') };
const evening: QueueEvent[] = [
  opened,
  ...[1, 2, 3].map((number) => checkedIn(number, number - 40)),
  called(1, -10),
];
const carriedOver = carryOver(evening.reduce(evolve, initialClinicDay), hoursFrom(midnight), midnight);
const night: QueueEvent[] = [
  {
    ...opened,
    ...{ at: at(0.1), day: '2026-11-24', hours: hoursFrom(midnight), noon: at(720) },
    ...(carriedOver && { carriedOver }),
  },
  checkedIn(4, 5),
  checkedOut(1, 10),
  called(2, 12),
  checkedOut(2, 20),
  { type: 'moved', at: at(22), lane: 'pcr', number: 3, to: { lane: 'rapid', number: 1 }, place: 1 },
];

const historyOf = (log: readonly QueueEvent[], minutes: number): DayHistory =>
  dayHistory(foldDay(log), Date.parse(at(minutes)));

it('counts a visit that spans midnight once: its arrival on its day, its wait on the day of its call', () => {
  const yesterday = historyOf([...evening, { type: 'handed-over', at: midnight }], 0);
  expect(yesterday.all).toMatchObject({ arrivals: 3, served: 0, unfinished: 0, wait: { calls: 1 } });
  expect(yesterday.all.wait.mean).toBe(29 * 60);
  const today = historyOf(night, 60);
  expect(today.all).toMatchObject({ arrivals: 1, served: 2, wait: { calls: 1, mean: 50 * 60 } });
});

it('begins the new day with who was waiting', () => {
  const [first] = historyOf(night, 60).all.slots;
  expect(first).toMatchObject({ slot: 0, arrivals: 1, calls: 1, served: 2, peak: 3 });
  expect(first?.waiting).toBeGreaterThan(1);
  expect(historyOf(evening, 0).all.slots.at(-1)).toMatchObject({ slot: 47, peak: 3 });
});

it('counts who was away once, on either side of midnight', () => {
  const away: QueueEvent = { type: 'left', at: at(-5), lane: 'pcr', number: 3, reason: 'no-show' };
  const carried = carryOver(
    [...evening, away].reduce(evolve, initialClinicDay),
    hoursFrom(midnight),
    midnight,
  );
  const next = { ...night[0], ...(carried && { carriedOver: carried }) } as QueueEvent;
  expect(historyOf([next], 60).all).toMatchObject({ arrivals: 0, noShows: 0 });
  const back: QueueEvent = { type: 'reinstated', at: at(3), lane: 'pcr', number: 3 };
  expect(historyOf([next, back, called(3, 9)], 60).all).toMatchObject({
    ...{ arrivals: 0, noShows: 0 },
    wait: { calls: 1, mean: 46 * 60 },
  });
});

it('ends with their day only those whom nobody took over', () => {
  const closed = [2, 3].map((number): QueueEvent => {
    return { type: 'left', at: midnight, lane: 'pcr', number, reason: 'unknown' };
  });
  expect(historyOf([...evening, ...closed], 0).all).toMatchObject({ arrivals: 3, unfinished: 3 });
});
