import type { ClinicConfig } from '@hannun/shared/contract';
import { publicHolidaysOf } from '@hannun/shared/public-holidays';
import { expect, it } from 'vitest';
import { twoLaneClinic } from '../testing/two-lane-clinic.js';
import { copyHours } from './copy-hours.js';

const coming = { holidays: [2026, 2027].flatMap(publicHolidaysOf), today: '2026-11-30' };
const christmas = '2026-12-25';
const source: ClinicConfig = {
  ...twoLaneClinic,
  publicHolidays: 'closed',
  exceptions: { [christmas]: twoLaneClinic.weekly[4] ?? null, '2026-12-10': null },
};
const longDay = { from: '08:00', until: '20:00' };
const target: ClinicConfig = {
  ...twoLaneClinic,
  clinicId: 'forest',
  weekly: [...twoLaneClinic.weekly.slice(0, 4), longDay, null, null],
  exceptions: { '2026-12-11': null },
  lanes: twoLaneClinic.lanes.map(({ weekly: _, ...lane }) => ({ ...lane, booths: ['7'] })),
};

it('copies lane hours by lane, and what is done on coming holidays, with the other clinic’s own hours', () => {
  const copied = copyHours(source, target, coming);
  expect(copied).toMatchObject({
    clinicId: 'forest',
    weekly: target.weekly,
    publicHolidays: 'closed',
    exceptions: { '2026-12-11': null, [christmas]: longDay },
    lanes: [{ booths: ['7'] }, { booths: ['7'], weekly: twoLaneClinic.lanes[1]?.weekly }],
  });
  expect(copied?.exceptions).not.toHaveProperty('2026-12-10');
  expect(copied && copyHours(source, copied, coming)).toEqual(copied);
});

it('refuses where the other clinic is closed when a lane would run', () => {
  const closedOnMonday = { ...target, weekly: [null, ...target.weekly.slice(1)] };
  expect(copyHours(source, closedOnMonday, coming)).toBeNull();
});
