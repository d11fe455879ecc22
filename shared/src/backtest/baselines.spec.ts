import { expect, it } from 'vitest';
import { freshFlow } from '../forecast/flow.js';
import { baselinesAt, freshPast, rememberCall } from './baselines.js';

const flowWith = (...joined: number[]) => {
  const flow = freshFlow(0, 0);
  const rest = { party: 1, priority: false, overtaken: 0, ahead: 0, given: null, ticketGiven: null };
  flow.line = joined.map((at) => ({ id: `${at}`, at, ...rest }));
  return flow;
};

it('computes each baseline from its own look-back window', () => {
  const past = freshPast();
  for (let call = 1; call <= 12; call += 1) rememberCall(past, call * 300, call * 10);
  const found = baselinesAt(past, flowWith(3000, 3500), 3600);
  expect(found.les).toBe(120);
  expect(found.hol).toBe(600);
  expect(found.ra10).toBe(75);
  expect(found.ra60).toBe(65);
  expect(found.ql30).toBeCloseTo((2 * 1800) / 6);
  expect(found.qlEwma).toBeCloseTo(600);
});

it('smooths the call interval slowly and ignores closures', () => {
  const past = freshPast();
  for (const at of [0, 100, 200, 400]) rememberCall(past, at, 0);
  expect(past.interval).toBeCloseTo(110);
  rememberCall(past, 9000, 0);
  expect(past.interval).toBeCloseTo(110);
});

it('ignores waits older than an hour', () => {
  const past = freshPast();
  rememberCall(past, 0, 1000);
  rememberCall(past, 3700, 100);
  expect(baselinesAt(past, flowWith(), 3800).ra60).toBe(100);
  expect(baselinesAt(past, flowWith(), 3800).ra10).toBe(550);
});
