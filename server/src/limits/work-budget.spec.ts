import { expect, it } from 'vitest';
import { WorkBudget } from './work-budget.js';

const address = '192.0.2.1';
/** One after another until nothing is left; how many that was. */
function spendAll(budget: WorkBudget, kind: Parameters<WorkBudget['spend']>[1], now: number): number {
  let count = 0;
  for (; !budget.isSpent(address, now); count += 1) budget.spend(address, kind, 1, now);
  return count;
}

it('serves five thousand phones that come at once from one address, and then a twentieth of a core', () => {
  const budget = new WorkBudget(1);
  for (let phone = 0; phone < 5_000; phone += 1)
    for (const kind of ['line', 'handshake', 'packet'] as const) budget.spend(address, kind, 1, 0);
  expect(budget.isSpent(address, 0)).toBe(false);
  spendAll(budget, 'handshake', 0);
  expect(spendAll(budget, 'handshake', 1_000)).toBeCloseTo(50 / 0.4, -1);
  expect(budget.isSpent('192.0.2.2', 0)).toBe(false);
});

it('counts a question by its answer: the boards of a large district again and again are a flood', () => {
  const budget = new WorkBudget(1);
  for (let asked = 0; asked < 300; asked += 1) budget.spend(address, 'answeredKb', 2_000, 0);
  expect(budget.isSpent(address, 0)).toBe(true);
});

it('takes what was saved from whoever floods, and lets no debt grow beyond ten seconds', () => {
  const budget = new WorkBudget(1);
  expect(spendAll(budget, 'cut', 0)).toBe(10);
  for (let cut = 0; cut < 1_000; cut += 1) budget.spend(address, 'cut', 1, 0);
  expect(budget.isSpent(address, 9_000)).toBe(true);
  expect(budget.isSpent(address, 11_000)).toBe(false);
});

it('limits nothing where limits are lifted', () => {
  const budget = new WorkBudget(0);
  for (let cut = 0; cut < 1_000; cut += 1) budget.spend(address, 'cut', 1, 0);
  expect(budget.isSpent(address, 0)).toBe(false);
});
