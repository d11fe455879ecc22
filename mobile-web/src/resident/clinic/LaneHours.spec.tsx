import type { ClinicDirectoryEntry, DaySchedule } from '@hannun/shared/contract';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { directory, rapid } from '../testing/fixtures.js';
import { withLanguage } from '../testing/render-page.js';
import { LaneHours } from './LaneHours.js';

const [base] = directory.clinics as [ClinicDirectoryEntry];
/** A Thursday. */
const day = '2026-11-19';
const morning = { from: '09:00', until: '12:00' };
const all = { from: '09:00', until: '18:00' };
type Own = NonNullable<ClinicDirectoryEntry['laneHours']>[string];

/** Monday first: `M` in the morning, `A` all day, `-` not. */
const week = (letters: string): (DaySchedule | null)[] =>
  [...letters].map((letter) => (letter === '-' ? null : letter === 'M' ? morning : all));

function hoursOf(own: Own, clinic: Partial<ClinicDirectoryEntry> = {}, language: ResidentLanguage = 'ko') {
  const clinicInfo = { ...base, weekly: week('AAAAAAA'), ...clinic, laneHours: { rapid: own } };
  const hours = <LaneHours clinicInfo={clinicInfo} lane={rapid} day={day} />;
  return render(withLanguage(language, hours)).container.textContent;
}

it.each<[string, Own, string]>([
  ['of the clinic, on all days', { weekly: week('AAAAAAA') }, ''],
  ['of its own, on all days', { weekly: week('MMMMMMM') }, '신속항원 09:00~12:00'],
  ['of the clinic, on some days', { weekly: week('AAAAA--') }, '신속항원 월~금 09:00~18:00'],
  ['that differ by day', { weekly: week('M-MA-AA') }, '신속항원 월·수 09:00~12:00 · 목·토·일 09:00~18:00'],
  [
    'with a break, and an intake that ends before them',
    {
      weekly: week('-------').with(4, {
        ...all,
        intakeUntil: '17:00',
        breaks: [{ from: '12:00', until: '13:00', reason: 'lunch' }],
      }),
    },
    '신속항원 금 09:00~18:00, 12:00~13:00 점심시간, 17:00 접수 마감',
  ],
  ['of this day alone', { exceptions: { [day]: morning } }, '신속항원 오늘 09:00~12:00'],
  ['of another day', { exceptions: { '2026-11-20': morning } }, ''],
])('says a test’s hours %s', (_, own, expected) => {
  expect(hoursOf(own)).toBe(expected);
});

it('keeps within the hours of the clinic, and names no day on which that is closed', () => {
  const clinic = { weekly: week('AAAAAM-') };
  expect(hoursOf({ weekly: week('AAAAAAA') }, clinic)).toBe('');
  expect(hoursOf({ weekly: week('MMMMMMM') }, clinic)).toBe('신속항원 09:00~12:00');
});

it('says what a date changes: of the lane, or of its clinic', () => {
  const weekly = week('MMMMMMM');
  expect(hoursOf({ weekly, exceptions: { [day]: all } })).toBe('신속항원 오늘 09:00~18:00 · 09:00~12:00');
  const late = { exceptions: { [day]: { from: '11:00', until: '15:00' } } };
  expect(hoursOf({ weekly }, late)).toBe('신속항원 오늘 11:00~12:00 · 09:00~12:00');
  expect(hoursOf({ weekly: week('AAAAAAA') }, late)).toBe('');
});

it('leaves out the end of intake that is the clinic’s', () => {
  const weekly = week('AAAAAAA').map((hours) => hours && { ...hours, intakeUntil: '17:30' });
  expect(hoursOf({ weekly: week('AAAAA--') }, { weekly })).toBe('신속항원 월~금 09:00~18:00');
});

it('says them in the reader’s language', () => {
  expect(hoursOf({ weekly: week('MMM-M--') }, {}, 'en')).toMatch(
    /^Rapid antigen Mon.–.Wed, Fri 09:00.–.12:00$/,
  );
});
