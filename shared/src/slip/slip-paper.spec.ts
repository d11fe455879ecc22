import { expect, it } from 'vitest';
import { compareMessages, keysWithoutText } from '../i18n/testing/check-messages.js';
import { slipPaperMessages } from './slip-messages.js';
import { type SlipFacts, slipPaper } from './slip-paper.js';

const facts: SlipFacts = {
  clinic: { ko: '마장동 임시선별검사소', en: 'Majang-dong Testing Site' },
  lane: { code: 'A', name: { ko: 'PCR', en: 'PCR' } },
  ticket: 'A223',
  party: 3,
  ahead: 61,
  checkedInAt: '2026-11-26T08:24:00.000Z',
  timeZone: 'Asia/Seoul',
  booths: ['1', '2'],
  way: { ko: '정문 오른쪽 첫 천막', en: 'First tent on the right' },
  telephone: '02-1234-5678',
  url: 'https://hannun.kr/t/abc',
};

it('says of whoever was sent from another lane that the time is of coming to this one', () => {
  const came = {
    ko: '위 시각은 이 줄로 오신 시각입니다.',
    en: 'The time above is when you came to this lane.',
  };
  expect(slipPaper(facts).notes).toEqual([]);
  expect(slipPaper({ ...facts, isSent: true }).notes).toEqual([came]);
});

it('carries date, number, party, people ahead, place, telephone and link in both languages', () => {
  expect(slipPaper(facts)).toMatchObject({
    issued: '2026. 11. 26. (목) 17:24',
    ticket: 'A223',
    reprint: null,
    place: {
      room: { ko: '1·2번 검사실', en: 'Room 1·2' },
      way: { ko: '정문 오른쪽 첫 천막', en: 'First tent on the right' },
    },
    rows: [
      { label: { en: 'Ahead of you' }, value: { ko: '61명', en: '61 people' } },
      { label: { en: 'Your party' }, value: { ko: '3명', en: '3 people' } },
    ],
    url: 'https://hannun.kr/t/abc',
    telephone: { number: '02-1234-5678' },
  });
});

it('says that somebody is next, and one person as one', () => {
  expect(slipPaper({ ...facts, ahead: 0, party: 1 }).rows.map(({ value }) => value)).toEqual([
    { ko: '바로 다음 차례', en: 'You are next' },
    { ko: '1명', en: '1 person' },
  ]);
});

it('says of a place that a tablet without the server can only guess that it does', () => {
  const placeOf = (ahead: number) => slipPaper({ ...facts, ahead, isAheadGuessed: true }).rows[0]?.value;
  expect(placeOf(61)).toEqual({ ko: '61명쯤', en: 'about 61 people' });
  expect(placeOf(0)).toEqual({ ko: '곧 차례일 것 같아요', en: 'Probably soon' });
});

it('says why there is no code, and leaves out a place and a telephone that are not known', () => {
  const paper = slipPaper({ ...facts, url: null, telephone: null, booths: [] });
  expect(paper).toMatchObject({ url: null, place: null, telephone: null });
  expect(paper.hint.ko).toContain('QR 코드가 없어요');
});

it('marks a reprint', () => {
  expect(slipPaper({ ...facts, isReprint: true }).reprint).toEqual({
    ko: '다시 인쇄한 번호표',
    en: 'Reprinted slip',
  });
});

it('has every word in both languages', () => {
  const { ko, en } = slipPaperMessages;
  expect(compareMessages(ko, en)).toEqual([]);
  expect([keysWithoutText('ko', ko), keysWithoutText('en', en)]).toEqual([[], []]);
});
