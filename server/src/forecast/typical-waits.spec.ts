import type { ClinicConfig } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { demoDistrict } from '../districts/demo-district.js';
import type { DaySummary, SlotSummary } from './day-summary-builder.js';
import { typicalWaitsOf } from './typical-waits.js';

const clinic = demoDistrict.clinics.find(({ clinicId }) => clinicId === 'wangsimni-plaza') as ClinicConfig;
const slot = (at: number, wait: number, called = 10): SlotSummary => ({
  slot: at,
  called,
  wait,
  left: 0,
  service: 100,
  booths: 2,
});
const day = (name: string, ...slots: SlotSummary[]): DaySummary => ({ day: name, lanes: { pcr: slots } });

it('gives the mean wait of people who arrived in each hour', () => {
  const past = [day('2026-11-18', slot(18, 600, 10), slot(19, 1200, 30), slot(20, 300))];
  expect(typicalWaitsOf(clinic, past, '2026-11-23')).toMatchObject({
    from: 'every-day',
    days: 1,
    lanes: [
      {
        hours: [
          { hour: 9, wait: 1050, people: 40 },
          { hour: 10, wait: 300, people: 10 },
        ],
      },
    ],
  });
});

it('uses the same weekday once there are two such days', () => {
  const past = [
    day('2026-11-09', slot(20, 600)),
    day('2026-11-14', slot(20, 6000)),
    day('2026-11-16', slot(20, 1200)),
  ];
  const usual = typicalWaitsOf(clinic, past, '2026-11-23');
  expect(usual).toMatchObject({ from: 'weekday', days: 2, lanes: [{ hours: [{ hour: 10, wait: 900 }] }] });
});

it('gives the hour after which it is usually quiet', () => {
  const quietAfter = (...waits: number[]) => {
    const past = [day('2026-11-18', ...waits.map((wait, hour) => slot(2 * (9 + hour), wait)))];
    return typicalWaitsOf(clinic, past, '2026-11-23').lanes[0]?.quietAfter;
  };
  expect(quietAfter(3000, 600, 3000, 800, 300)).toBe(12);
  expect(quietAfter(300, 300)).toBeNull();
  expect(quietAfter(300, 3000)).toBeNull();
});

it('is empty for a clinic without past days', () => {
  expect(typicalWaitsOf(clinic, [], '2026-11-23')).toMatchObject({
    days: 0,
    lanes: [{ hours: [], quietAfter: null }],
  });
});
