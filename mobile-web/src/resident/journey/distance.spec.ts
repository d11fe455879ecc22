import { expect, it } from 'vitest';
import { metresBetween, travelMinutes, walkingMinutes } from './distance.js';

const plaza = { latitude: 37.5612, longitude: 127.0371 };
const forest = { latitude: 37.5444, longitude: 127.0374 };

it('measures the straight-line distance between two places', () => {
  expect(metresBetween(plaza, forest)).toBeCloseTo(1868, -1);
  expect(metresBetween(plaza, plaza)).toBe(0);
});

it('counts short ways as walks and longer ones as rides', () => {
  expect(walkingMinutes(1000)).toBe(20);
  expect(travelMinutes(1000)).toBe(20);
  expect(travelMinutes(6000)).toBe(34);
});
