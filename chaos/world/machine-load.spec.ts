import { expect, it } from 'vitest';
import { loadFactor } from '../../e2e/harness/machine-load.js';

it('leaves limits as they are on an idle machine', () => {
  expect(loadFactor([{ wallMs: 3, processorMs: 3.1 }])).toBe(1);
  expect(loadFactor([])).toBe(1);
});

it('makes them longer as work does', () => {
  const idle = { wallMs: 3, processorMs: 3 };
  expect(loadFactor([idle, { wallMs: 9, processorMs: 3 }])).toBe(2);
});

it('makes them three times as long at most', () => {
  expect(loadFactor([{ wallMs: 300, processorMs: 3 }])).toBe(3);
});
