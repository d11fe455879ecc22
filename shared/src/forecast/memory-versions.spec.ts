import { expect, it } from 'vitest';
import { createLaneMemory, laneMemoryVersion } from './lane-memory.js';
import { upcastLaneMemories } from './memory-versions.js';

const covariance = Array.from({ length: 36 }, (_, index) => index);
const { form: _, ...unchanged } = { ...createLaneMemory({ service: 300 }), days: 9, calls: 900 };
const version2 = {
  ...unchanged,
  form: 2,
  long: 1.1,
  stack: { weights: [0.1, 0.6, 0.05, 0.2, 0.04, 0.01], covariance },
  mix: { losses: [12, 14, 40, 41, 42, 30] },
};

it('reads what version 2 learned', () => {
  const memory = upcastLaneMemories(2, { a: version2 })?.a;
  expect(memory).toEqual({
    ...unchanged,
    form: laneMemoryVersion,
    stack: {
      weights: [0.1, expect.closeTo(0.84), 0.05, 0.01],
      covariance: [0, 1, 2, 5, 6, 7, 8, 11, 12, 13, 14, 17, 30, 31, 32, 35],
    },
    mix: { losses: [12, 14] },
  });
});

it('returns memories of its own version as they are, and none of an unknown one', () => {
  const lanes = { a: createLaneMemory() };
  expect(upcastLaneMemories(laneMemoryVersion, lanes)).toBe(lanes);
  expect(upcastLaneMemories(1, lanes)).toBeNull();
  expect(upcastLaneMemories(laneMemoryVersion + 1, lanes)).toBeNull();
});
