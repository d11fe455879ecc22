import { expect, it } from 'vitest';
import { DeviceLimits } from './device-limits.js';
import { Limits } from './limits.js';

it.each([
  ['an ordinary desk', 20_000, 10],
  ['the desk of 8,000 waiting', 1_600_000, 5],
  ['a desk larger than the whole burst', 20_000_000, 1],
])('limits how often a device reads %s, without limiting another device', (_, bytes, times) => {
  const limits = new DeviceLimits(new Limits(1));
  const looks = Array.from({ length: 20 }, () => limits.allowsLook('stolen', bytes));
  expect(looks.filter(Boolean)).toHaveLength(times);
  expect(limits.allowsLook('other', bytes)).toBe(true);
});
