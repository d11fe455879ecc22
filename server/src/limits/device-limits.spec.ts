import { expect, it } from 'vitest';
import { AddressLimits } from './address-limits.js';
import { DeviceLimits } from './device-limits.js';
import { RejectionCounts } from './rejection-counts.js';

it.each([
  ['an ordinary desk', 20_000, 10],
  ['the desk of 8,000 waiting', 1_600_000, 5],
  ['a desk larger than the whole burst', 20_000_000, 1],
])('limits how often a device reads %s, without limiting another device', (_, bytes, times) => {
  const rejections = new RejectionCounts();
  const limits = new DeviceLimits(new AddressLimits({ rateLimitFactor: 1 }, rejections), rejections);
  const reads = Array.from({ length: 20 }, () => limits.allowsDeskRead('stolen', bytes));
  expect(reads.filter(Boolean)).toHaveLength(times);
  expect(limits.allowsDeskRead('other', bytes)).toBe(true);
});
