import type { LaneConfig } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { lanePlanOf } from './lane-plan.js';

const lane: LaneConfig = {
  lane: 'pcr',
  code: 'A',
  name: { ko: 'PCR', en: 'PCR' },
  way: 'slips',
  booths: ['1', '2'],
};

it('converts the plan to half-hours of the day', () => {
  const plan = [
    { from: '09:00', until: '12:00', booths: 2 },
    { from: '13:30', until: '24:00', booths: 1 },
  ];
  const { service, booths } = lanePlanOf({ ...lane, plan, usualServiceSeconds: 150 });
  expect(service).toBe(150);
  expect([17, 18, 23, 24, 26, 27, 47].map((slot) => booths?.[slot])).toEqual([0, 2, 2, 0, 0, 1, 1]);
});

it('is empty without a plan', () => {
  expect(lanePlanOf(lane)).toEqual({});
});
