import type { ClinicDirectoryEntry } from '@hannun/shared/contract';
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { directory } from '../testing/fixtures.js';
import { withLanguage } from '../testing/render-page.js';
import { OpeningHours } from './OpeningHours.js';

const [base] = directory.clinics as [ClinicDirectoryEntry];
const clinicInfo = { ...base, exceptions: { '2026-11-22': null } };
const byHand = '정해진 시간 밖이지만 지금 접수하고 있어요';

it.each([
  ['during the hours', '2026-11-19', '10:00', '09:00~18:0012:00~13:00 점심시간17:30 접수 마감'],
  ['before them', '2026-11-19', '07:20', `09:00~18:0012:00~13:00 점심시간${byHand}17:30 접수 마감`],
  ['after intake', '2026-11-19', '17:40', `09:00~18:0012:00~13:00 점심시간${byHand}`],
  ['on a day off', '2026-11-22', '10:00', byHand],
  ['on a day off, shut', '2026-11-22', null, '오늘은 쉬어요'],
])('agrees with a clinic that takes people in %s', (_, day, takingAt, expected) => {
  const hours = <OpeningHours clinicInfo={clinicInfo} day={day} takingAt={takingAt} />;
  expect(render(withLanguage('ko', hours)).container).toHaveTextContent(expected, {
    normalizeWhitespace: false,
  });
});

it.each([
  ['every lane has', ['pcr', 'rapid'], null, '오늘은 쉬어요'],
  ['every lane has, but staff take people in', ['pcr', 'rapid'], '10:00', byHand],
  ['one lane has', ['pcr', 'rapid', 'other'], null, '09:00~18:00'],
])('agrees with the lanes on a day off that %s', (_, lanes, takingAt, expected) => {
  const off = { exceptions: { '2026-11-19': null } };
  const laneHours = { pcr: off, rapid: off };
  const clinic = { ...clinicInfo, laneHours };
  const hours = <OpeningHours clinicInfo={clinic} day="2026-11-19" lanes={lanes} takingAt={takingAt} />;
  const { container } = render(withLanguage('ko', hours));
  expect(container).toHaveTextContent(new RegExp(`^${expected}`));
  expect(container.textContent?.includes('접수 마감')).toBe(expected.startsWith('09'));
});

it.each([
  ['after intake', '17:40', '09:00~18:0012:00~13:00 점심시간오늘은 정해진 시간 밖에도 문을 열었어요'],
  ['in its break', '12:20', '09:00~18:0012:00~13:00 점심시간17:30 접수 마감'],
])('agrees with a clinic that is paused %s', (_, heldAt, expected) => {
  const hours = <OpeningHours clinicInfo={clinicInfo} day="2026-11-19" heldAt={heldAt} />;
  expect(render(withLanguage('ko', hours)).container.textContent).toBe(expected);
});
