import { expect, it } from 'vitest';
import { estimateTravelMinutes, estimateWalkMinutes, measureDistanceMetres } from './travel-time.js';

const plaza = { latitude: 37.5612, longitude: 127.0371 };
const forest = { latitude: 37.5444, longitude: 127.0374 };

it('measures the straight-line distance between two locations', () => {
  expect(measureDistanceMetres(plaza, forest)).toBeCloseTo(1868, -1);
  expect(measureDistanceMetres(plaza, plaza)).toBe(0);
});

it('counts short ways as walks and longer ones as rides', () => {
  expect(estimateWalkMinutes(1000)).toBe(20);
  expect(estimateTravelMinutes(1000)).toBe(20);
  expect(estimateTravelMinutes(6000)).toBe(34);
});
