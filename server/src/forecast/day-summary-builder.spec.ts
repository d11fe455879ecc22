import { createForecaster, type LaneEvent, observe } from '@hannun/shared/forecast';
import { expect, it } from 'vitest';
import { DaySummaryBuilder } from './day-summary-builder.js';

const midnight = 1_700_000_000;
const nine = midnight + 9 * 3600;

function summaryOf(...events: LaneEvent[]) {
  const tally = new DaySummaryBuilder();
  const forecaster = createForecaster();
  const began: LaneEvent = { type: 'day-began', at: midnight, midnight, hours: null, breaks: [] };
  for (const event of [began, ...events]) {
    observe(forecaster, event);
    tally.add(event);
  }
  return tally.summarize(forecaster);
}

it('groups waits by arrival and services by their start', () => {
  const found = summaryOf(
    { type: 'joined', at: nine, id: 'A001' },
    { type: 'joined', at: nine + 60, id: 'A002' },
    { type: 'called', at: nine + 600, id: 'A001', booth: '1' },
    { type: 'called', at: nine + 1860, id: 'A002', booth: '2' },
    { type: 'served', at: nine + 700, id: 'A001', cause: 'tap' },
    { type: 'served', at: nine + 2060, id: 'A002', cause: 'tap' },
  );
  expect(found).toMatchObject([
    { slot: 18, called: 2, wait: 1200, left: 0, service: 100 },
    { slot: 19, called: 0, service: 200 },
  ]);
});

it('counts people who left, and reverts an undone call', () => {
  const found = summaryOf(
    { type: 'joined', at: nine, id: 'A001' },
    { type: 'joined', at: nine, id: 'A002' },
    { type: 'called', at: nine + 300, id: 'A002', booth: '1' },
    { type: 'returned', at: nine + 310, id: 'A002', joinedAt: nine, party: 1, priority: false },
    { type: 'gone', at: nine + 400, id: 'A001', reason: 'left' },
    { type: 'gone', at: nine + 400, id: 'A002', reason: 'withdrawn' },
  );
  expect(found).toMatchObject([{ slot: 18, called: 0, wait: 0, left: 1 }]);
});

it('counts a check-out without a call as the end of the wait', () => {
  const found = summaryOf(
    { type: 'joined', at: nine, id: 'A001' },
    { type: 'served', at: nine + 240, id: 'A001', cause: 'tap' },
  );
  expect(found).toMatchObject([{ slot: 18, called: 1, wait: 240, service: null }]);
});
