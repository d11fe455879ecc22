import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogRow } from '../log-file/log-row.js';
import { readLog } from '../log-file/read-log.js';
import { writeLog } from '../log-file/write-log.js';
import { type DayPlan, orderlyBehaviour, realisticBehaviour } from './day-plan.js';
import { simulateDay } from './simulate-day.js';
import { typicalLane } from './typical-day.js';

const lanes = [
  typicalLane({ lane: 'pcr', code: 'A', way: 'slips', booths: ['1', '2', '3'] }),
  typicalLane({ lane: 'rapid', code: 'B', way: 'slips', booths: ['4'] }),
];
const plan = (seed: number, behaviour = realisticBehaviour): DayPlan => ({
  seed,
  queue: 'q',
  opensAt: '2022-02-01T00:00:00.000Z',
  closesAt: '2022-02-01T08:00:00.000Z',
  breaks: [{ from: 4 * 3600, until: 5 * 3600 }],
  lanes,
  behaviour,
});
const seeds = fc.integer({ min: 0, max: 2 ** 31 });
function ofTickets(rows: readonly LogRow[]): Map<string, LogRow[]> {
  const tickets = new Map<string, LogRow[]>();
  for (const row of rows) {
    if ('ticket' in row) tickets.set(row.ticket, [...(tickets.get(row.ticket) ?? []), row]);
  }
  return tickets;
}

describe('a simulated day', () => {
  it('is the same for the same seed and another for another', () => {
    expect(simulateDay(plan(7))).toEqual(simulateDay(plan(7)));
    expect(simulateDay(plan(7))).not.toEqual(simulateDay(plan(8)));
  });

  it('is sorted by time and survives being written to a file', () => {
    const rows = simulateDay(plan(1));
    const times = rows.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(readLog(writeLog(rows))).toEqual({ rows, problems: [] });
  });

  it('orders check-in, call and check-out of each ticket', () => {
    const legal = /^check-in( call( (check-out|no-show))?| leave)?$/;
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const rows of ofTickets(simulateDay(plan(seed))).values()) {
          expect(rows.map(({ type }) => type).join(' ')).toMatch(legal);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('calls a lane in the order people came, one person at a booth at a time, never in a break', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const calls = simulateDay(plan(seed)).flatMap((row) => (row.type === 'call' ? [row] : []));
        for (const lane of ['pcr', 'rapid']) {
          const tickets = calls.flatMap((row) => (row.lane === lane ? [row.ticket] : []));
          expect(tickets).toEqual(tickets.toSorted());
        }
        const inBreak = calls.filter(
          ({ at }) => at > '2022-02-01T04:00:00.000Z' && at < '2022-02-01T05:00:00.000Z',
        );
        expect(inBreak).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('serves everybody with orderly behaviour', () => {
    const ends = [...ofTickets(simulateDay(plan(3, orderlyBehaviour))).values()].map(
      (rows) => rows.at(-1)?.type,
    );
    expect(new Set(ends)).toEqual(new Set(['check-out']));
    expect(ends.length).toBeGreaterThan(300);
  });

  it('contains leavers, no-shows and forgotten taps with realistic behaviour', () => {
    const ends = [...ofTickets(simulateDay(plan(3))).values()].map((rows) => rows.at(-1)?.type);
    expect(new Set(ends)).toEqual(new Set(['check-out', 'call', 'no-show', 'leave']));
  });

  it('still equals the day stored in the fixtures', async () => {
    await expect(writeLog(simulateDay(plan(20220201)))).toMatchFileSnapshot(
      '../../../fixtures/simulated-day.csv',
    );
  });

  it('records only check-ins and check-outs in a lane that counts people', () => {
    const heads = typicalLane({ lane: 'pcr', code: 'A', way: 'heads', booths: [] });
    const rows = simulateDay({ ...plan(5, orderlyBehaviour), lanes: [heads] });
    const count = (type: LogRow['type']) => rows.filter((row) => row.type === type).length;
    expect(count('call')).toBe(0);
    expect(count('check-out')).toBe(count('check-in'));
  });
});
