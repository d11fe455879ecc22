import { expect, it } from 'vitest';
import { playbackGain } from './playback-gain.js';

it.each([
  ['2026-11-23T05:00:00Z', 0.8],
  ['2026-11-23T11:59:00Z', 0.8],
  ['2026-11-23T12:00:00Z', 0.4],
  ['2026-11-22T21:59:00Z', 0.4],
  ['2026-11-22T22:00:00Z', 0.8],
])('at %s a volume of 80 is %s', (moment, loudness) => {
  expect(playbackGain(80, Date.parse(moment))).toBeCloseTo(loudness);
});
