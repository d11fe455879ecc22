import { beforeAll, expect, it } from 'vitest';
import type { DayHistory } from '../contract/history.js';
import type { LogRow } from '../log-file/log-row.js';
import { foldDay } from './day-fold.js';
import { dayHistory } from './day-history.js';
import { recordedRows, replayRows } from './testing/recorded-day.js';

// Counted from the recorded taps alone, without any of the product's rules.
const rows = recordedRows();
const midnight = Date.parse('2022-02-01T00:00:00+09:00');
const slotOf = (at: string) => Math.floor((Date.parse(at) - midnight) / 1_800_000);

type Counted = { joinedAt: string; party: number; slot: number; calledAt?: string; goneAt?: string };

function counted(lane: string): Counted[] {
  const tickets = new Map<string, Counted>();
  for (const row of rows) {
    if (!('ticket' in row) || row.lane !== lane) continue;
    const known = tickets.get(row.ticket);
    if (row.type === 'check-in')
      tickets.set(row.ticket, { joinedAt: row.at, party: row.party, slot: slotOf(row.at) });
    if (row.type === 'call' && known) known.calledAt = row.at;
    if (row.type === 'leave' && known) known.goneAt = row.at;
  }
  return [...tickets.values()];
}

const count = (type: LogRow['type'], lane: string) =>
  rows.filter((row) => row.type === type && 'lane' in row && row.lane === lane).length;
const seconds = ({ joinedAt, calledAt }: Counted) =>
  Math.round((Date.parse(calledAt ?? joinedAt) - Date.parse(joinedAt)) / 1000);
/** Half of the values are at most this. */
const half = (values: readonly number[]) =>
  values.find((value) => values.filter((other) => other <= value).length >= values.length / 2);
const people = (tickets: readonly Counted[]) => tickets.reduce((sum, { party }) => sum + party, 0);

const wentAt = ({ calledAt, goneAt }: Counted) => Date.parse(calledAt ?? goneAt ?? '2022-02-02T00:00:00Z');
const inLineAt = (tickets: readonly Counted[], at: number) =>
  people(tickets.filter((ticket) => Date.parse(ticket.joinedAt) <= at && wentAt(ticket) > at));

/** People in line at most: the line is longest when it begins, or when somebody has just joined. */
function longest(tickets: readonly Counted[], slot: number): number {
  const from = midnight + slot * 1_800_000;
  const joined = tickets.filter((ticket) => ticket.slot === slot).map(({ joinedAt }) => Date.parse(joinedAt));
  return Math.max(...[from, ...joined].map((at) => inLineAt(tickets, at)));
}

/** People in line on average: the time each of them spent there, over the half-hour. */
function usual(tickets: readonly Counted[], slot: number): number {
  const from = midnight + slot * 1_800_000;
  const spent = tickets.map((ticket) => {
    const begins = Math.max(Date.parse(ticket.joinedAt), from);
    return ticket.party * Math.max(0, Math.min(wentAt(ticket), from + 1_800_000) - begins);
  });
  return spent.reduce((sum, time) => sum + time, 0) / 1_800_000;
}

let history: DayHistory;
beforeAll(() => {
  history = dayHistory(foldDay(replayRows(rows)), Date.parse('2022-02-03T00:00:00Z'));
});

it.each(['pcr', 'rapid'])('tells of the %s lane what the recorded taps themselves come to', (name) => {
  const lane = history.lanes.find((each) => each.lane === name);
  const tickets = counted(name);
  const called = tickets.filter(({ calledAt }) => calledAt !== undefined);
  expect(lane).toMatchObject({
    arrivals: people(tickets),
    noShows: count('no-show', name),
    left: count('leave', name),
    wait: { calls: called.length, median: half(called.map(seconds).toSorted((a, b) => a - b)) },
  });
  for (const { slot, arrivals, calls, median } of lane?.slots ?? []) {
    const joined = called.filter((ticket) => ticket.slot === slot).map(seconds);
    expect(arrivals).toBe(people(tickets.filter((ticket) => ticket.slot === slot)));
    expect(calls).toBe(joined.length);
    expect(median ?? undefined).toBe(half(joined.toSorted((a, b) => a - b)));
  }
  expect(lane?.booths.reduce((sum, { served }) => sum + served, 0)).toBe(lane?.served);
});

it('reports mean and peak waiting people for each half-hour', () => {
  for (const lane of history.lanes) {
    const tickets = counted(lane.lane);
    expect(lane.slots.length).toBeGreaterThan(10);
    for (const { slot, waiting, peak } of lane.slots) {
      expect(Math.abs(waiting - usual(tickets, slot))).toBeLessThan(0.051);
      expect(peak).toBe(longest(tickets, slot));
    }
  }
});
