import { expect, it } from 'vitest';
import { loadFactor } from './machine-load.js';

it('does not extend limits on an idle machine', () => {
  expect(loadFactor([{ wallMs: 3, processorMs: 3.1 }])).toBe(1);
  expect(loadFactor([])).toBe(1);
});

it('extends limits as work slows down', () => {
  const idle = { wallMs: 3, processorMs: 3 };
  expect(loadFactor([idle, { wallMs: 9, processorMs: 3 }])).toBe(2);
});

it('extends limits to at most three times', () => {
  expect(loadFactor([{ wallMs: 300, processorMs: 3 }])).toBe(3);
});
