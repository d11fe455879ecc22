import { expect, it } from 'vitest';
import { WorkBudget } from './work-budget.js';

const address = '192.0.2.1';
/** Spends until the budget is exhausted; returns the count. */
function spendAll(budget: WorkBudget, kind: Parameters<WorkBudget['spend']>[1], nowMs: number): number {
  let count = 0;
  for (; !budget.isExhausted(address, nowMs); count += 1) budget.spend(address, kind, 1, nowMs);
  return count;
}

it('serves 5,000 phones at once from one address, and then a twentieth of a core', () => {
  const budget = new WorkBudget(1);
  for (let phone = 0; phone < 5_000; phone += 1)
    for (const kind of ['connection', 'handshake', 'packet'] as const) budget.spend(address, kind, 1, 0);
  expect(budget.isExhausted(address, 0)).toBe(false);
  spendAll(budget, 'handshake', 0);
  expect(spendAll(budget, 'handshake', 1_000)).toBeCloseTo(50 / 0.4, -1);
  expect(budget.isExhausted('192.0.2.2', 0)).toBe(false);
});

it('counts a request by its answer: repeatedly asking for a large district is a flood', () => {
  const budget = new WorkBudget(1);
  for (let request = 0; request < 300; request += 1) budget.spend(address, 'answeredKb', 2_000, 0);
  expect(budget.isExhausted(address, 0)).toBe(true);
});

it('takes the saved budget from a flooding address, and limits its debt to ten seconds', () => {
  const budget = new WorkBudget(1);
  expect(spendAll(budget, 'flood', 0)).toBe(10);
  for (let flood = 0; flood < 1_000; flood += 1) budget.spend(address, 'flood', 1, 0);
  expect(budget.isExhausted(address, 9_000)).toBe(true);
  expect(budget.isExhausted(address, 11_000)).toBe(false);
});

it('gives a /48 four times the budget of a /64, and no /64 can spend its neighbours’ share', () => {
  const budget = new WorkBudget(1);
  const block = (index: number) => `2001:db8:1:${index.toString(16)}::/64`;
  for (let cut = 0; cut < 1_000; cut += 1) budget.spend(block(0), 'rejection', 1_000, 0);
  expect([block(0), block(1)].map((each) => budget.isExhausted(each, 0))).toEqual([true, false]);
  let spentMs = 0;
  for (let index = 1; index < 1_000 && !budget.isExhausted(block(index), 0); index += 1)
    for (; !budget.isExhausted(block(index), 0); spentMs += 2) budget.spend(block(index), 'rejection', 1, 0);
  expect(spentMs).toBeLessThan(4 * 3_500);
  expect([block(2_000), '2001:db8:2:0::/64'].map((each) => budget.isExhausted(each, 0))).toEqual([
    true,
    false,
  ]);
  expect(budget.isExhausted(block(2_000), 1_000)).toBe(false);
});

it('limits nothing when the factor is 0', () => {
  const budget = new WorkBudget(0);
  for (let flood = 0; flood < 1_000; flood += 1) budget.spend(address, 'flood', 1, 0);
  expect(budget.isExhausted(address, 0)).toBe(false);
});
