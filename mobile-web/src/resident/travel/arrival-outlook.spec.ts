import type { ClinicDirectoryEntry, LaneBoard } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { clinicBoard } from '../testing/fixtures.js';
import { assessArrival } from './arrival-outlook.js';

const clinic: ClinicDirectoryEntry = {
  clinicId: 'a',
  name: { ko: '', en: '' },
  address: { ko: '', en: '' },
  telephone: '',
  position: { latitude: 0, longitude: 0 },
  weekly: Array.from({ length: 7 }, () => ({ from: '09:00', until: '18:00', intakeUntil: '17:30' })),
};
const at = (clock: string) => Date.parse(`2026-11-19T${clock}:00+09:00`);
const wait = (minutes: number) => ({ low: 0, likely: minutes * 60, high: minutes * 120 });
const outlookWith = (clock: string, travel: number, lane: Partial<LaneBoard>) =>
  assessArrival(clinicBoard('a'), {
    clinicInfo: clinic,
    travelMinutes: travel,
    nowMs: at(clock),
    lane: { forecast: null, ...lane },
  });
const judge = (clock: string, travel: number, minutes: number | null) =>
  outlookWith(clock, travel, minutes === null ? {} : { forecast: wait(minutes) });

it.each([
  ['14:00', 20, 30, 'likely'],
  ['17:00', 10, null, 'likely'],
  ['17:00', 20, 10, 'tight'],
  ['16:00', 20, 50, 'tight'],
  ['17:20', 20, 5, 'unlikely'],
  ['16:30', 20, 80, 'unlikely'],
] as const)(
  'at %s, with %i minutes of travel and %s minutes of waiting, is %s',
  (clock, travel, minutes, answer) => {
    expect(judge(clock, travel, minutes)).toBe(answer);
  },
);

it('is unlikely or tight where the wait may be too long for today', () => {
  expect(outlookWith('14:00', 10, { noForecast: 'after-closing' })).toBe('unlikely');
  expect(outlookWith('16:00', 20, { noForecast: 'too-wide', atLeast: 90 * 60 })).toBe('tight');
  expect(outlookWith('16:00', 20, { noForecast: 'too-wide', atLeast: 110 * 60 })).toBe('unlikely');
});

it('is null where the clinic takes nobody in', () => {
  const shut = clinicBoard('a', { status: 'intake-closed' });
  expect(
    assessArrival(shut, { clinicInfo: clinic, travelMinutes: 1, nowMs: at('10:00'), lane: undefined }),
  ).toBeNull();
});
