import { expect, it } from 'vitest';
import { createFlow } from '../forecast/flow.js';
import { baselineWaits, createCallHistory, recordCall } from './baselines.js';

const flowWith = (...joined: number[]) => {
  const flow = createFlow(0, 0);
  const ticketDefaults = {
    party: 1,
    priority: false,
    overtaken: 0,
    ahead: 0,
    joinForecast: null,
    halfwayForecast: null,
  };
  flow.line = joined.map((at) => ({ id: `${at}`, at, ...ticketDefaults }));
  return flow;
};

it('computes each baseline from its own look-back window', () => {
  const past = createCallHistory();
  for (let call = 1; call <= 12; call += 1) recordCall(past, call * 300, call * 10);
  const found = baselineWaits(past, flowWith(3000, 3500), 3600);
  expect(found.les).toBe(120);
  expect(found.hol).toBe(600);
  expect(found.ra10).toBe(75);
  expect(found.ra60).toBe(65);
  expect(found.ql30).toBeCloseTo((2 * 1800) / 6);
  expect(found.qlEwma).toBeCloseTo(600);
});

it('smooths the call interval slowly and ignores closures', () => {
  const past = createCallHistory();
  for (const at of [0, 100, 200, 400]) recordCall(past, at, 0);
  expect(past.interval).toBeCloseTo(110);
  recordCall(past, 9000, 0);
  expect(past.interval).toBeCloseTo(110);
});

it('ignores waits older than an hour', () => {
  const past = createCallHistory();
  recordCall(past, 0, 1000);
  recordCall(past, 3700, 100);
  expect(baselineWaits(past, flowWith(), 3800).ra60).toBe(100);
  expect(baselineWaits(past, flowWith(), 3800).ra10).toBe(550);
});
