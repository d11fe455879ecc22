import type { Board, LaneBoard } from '@hannun/shared/contract';
import { residentLanguages } from '@hannun/shared/i18n';
import { expect, it } from 'vitest';
import { type ForeignLanguage, foreignPlainText } from './plain-foreign-text.js';

const nowMs = Date.parse('2026-11-19T14:28:00+09:00');
const reading = { nowMs, timeZone: 'Asia/Seoul' };
const pcr: LaneBoard = {
  lane: 'pcr',
  code: 'A',
  name: { ko: 'PCR', en: 'PCR' },
  waiting: 7,
  tickets: 7,
  booths: 2,
  level: null,
  nowServing: [],
  line: '21-27',
  forecast: { low: 300, likely: 400, high: 600 },
};
const rapid: LaneBoard = {
  ...pcr,
  lane: 'rapid',
  code: 'B',
  name: { ko: '신속항원', en: 'Rapid antigen' },
  forecast: null,
  noForecast: 'unknown',
};
const board = (change: Partial<Board> = {}): Board => ({
  clinicId: 'plaza',
  day: '2026-11-19',
  epoch: 1,
  version: 1,
  asOf: new Date(nowMs).toISOString(),
  contactAt: new Date(nowMs).toISOString(),
  name: { ko: '왕십리광장', en: 'Wangsimni Plaza' },
  status: 'open',
  waiting: 14,
  lanes: [pcr, rapid],
  ...change,
});
const district = { id: 'seongdong', name: { ko: '성동구', en: 'Seongdong' } };
const textIn = (language: ForeignLanguage, ...clinics: Board[]) =>
  foreignPlainText({ asOf: board().asOf, district, clinics, missing: ['금호'] }, reading, language);

it('says of each test its wait, or why there is none, and of a clinic that is missing that nothing is known', () => {
  expect(textIn('en', board())).toBe(
    [
      'Seongdong, 14:28',
      '',
      'Wangsimni Plaza (왕십리광장)',
      '  Open',
      '  PCR: 5\u2009–\u200910 min · 7 waiting',
      '  Rapid antigen: 7 waiting · Estimating the wait',
      '',
      '금호',
      '  No current information',
      '',
    ].join('\n'),
  );
});

it.each<[ForeignLanguage, string]>([
  ['en', 'Open · until 18:00'],
  ['zh', '开放中 · 到 18:00'],
  ['vi', 'Đang mở · đến 18:00'],
  ['ja', '受付中 · 18:00 まで'],
  ['th', 'เปิดอยู่ · ถึง 18:00'],
  ['ru', 'Открыто · до 18:00'],
])('says in %s until when a clinic is open, as in Korean', (language, hours) => {
  const closesAt = '2026-11-19T18:00:00+09:00';
  const silent = new Date(nowMs - 11 * 60_000).toISOString();
  const [, until] = hours.split(' · ');
  expect(textIn(language, board({ closesAt }))).toContain(`)\n  ${hours}\n`);
  expect(textIn(language, board({ closesAt, contactAt: silent }))).toContain(`)\n  ${until}\n`);
  expect(textIn(language, board({ closesAt: '2026-11-20T06:00:00+09:00' }))).not.toContain('06:00');
  const lanes = [pcr, { ...rapid, closesAt }];
  expect(textIn(language, board({ lanes }))).not.toContain('18:00');
});

it('says once what all tests share', () => {
  const resumesAt = '2026-11-19T15:00:00+09:00';
  const text = textIn('en', board({ status: 'paused', reason: 'lunch', resumesAt, lanes: [rapid, pcr] }));
  expect(text.match(/Lunch break · Starts again 15:00/g)).toHaveLength(1);
});

it.each(residentLanguages.flatMap((language) => (language === 'ko' ? [] : [language])))(
  'leaves no word out in %s',
  (language) => {
    const states = [board(), board({ contactAt: null }), board({ unconfirmedSince: board().asOf })];
    expect(textIn(language, ...states)).not.toMatch(/\{\{|lane\.|wait\.|noForecast\./);
  },
);
