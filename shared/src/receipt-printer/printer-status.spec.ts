import { expect, it } from 'vitest';
import { isEndAnswer, isRealTimeAnswer, readinessOf } from './printer-status.js';

const well = { printer: 0x12, offlineCause: 0x12, paper: 0x12 };

it('tells what somebody has to do', () => {
  expect(readinessOf(well)).toBe('ready');
  expect(readinessOf({ ...well, paper: 0x1e })).toBe('ready');
  expect(readinessOf({ ...well, paper: 0x7e, printer: 0x1a })).toBe('no-paper');
  expect(readinessOf({ ...well, offlineCause: 0x32, printer: 0x1a })).toBe('no-paper');
  expect(readinessOf({ ...well, offlineCause: 0x16, printer: 0x1a, paper: 0x72 })).toBe('cover-open');
  expect(readinessOf({ ...well, printer: 0x1a })).toBe('offline');
  expect(readinessOf({ ...well, offlineCause: 0x52 })).toBe('offline');
});

it('tells answers of either kind apart, and both from what a printer sends by itself', () => {
  expect([0x12, 0x1a, 0x7e, 0x00, 0x0c, 0x10, 0xff].map(isRealTimeAnswer)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect([0x00, 0x0c, 0x12, 0x10, 0x80].map(isEndAnswer)).toEqual([true, true, false, false, false]);
});
