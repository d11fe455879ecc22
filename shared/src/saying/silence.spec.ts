import { describe, expect, it } from 'vitest';
import type { Board, LaneBoard } from '../contract/board.js';
import { commonMessages } from '../i18n/common-messages.js';
import { createTranslate } from '../i18n/translator.js';
import { describeLane } from './describe-lane.js';
import { goFor } from './go.js';
import { type Moment, sayLane } from './lane-saying.js';
import { at, moment, pcr, plaza, range, shut, tomorrow } from './testing/boards.js';

const t = createTranslate('ko', [commonMessages.ko]);
type Case = { clinic?: Partial<Board>; part?: Partial<LaneBoard>; now?: Partial<Moment> };

function read({ clinic, part, now }: Case, freshness: Moment['freshness']) {
  const lane = { ...pcr, ...part };
  const board = { ...plaza, lanes: [lane], ...clinic };
  const read: Moment = { ...moment, ...now, freshness };
  const saying = sayLane(board, lane, read);
  const { status, details } = describeLane(saying, { t, language: 'ko', ...read });
  const { answer, because } = goFor({ board, lane, travelMinutes: 10, moment: read });
  return { words: [status, ...details], go: `${answer} ${because}` };
}

const morning: Case = {
  clinic: { status: 'closed', opensAt: at('11:00') },
  part: { ...shut, intake: 'not-yet', reopensAt: at('11:00'), fromOpening: range(12, 23) },
};
const lunch: Case = {
  clinic: { status: 'paused', reason: 'lunch', resumesAt: at('11:00') },
  part: { forecast: range(40, 50) },
};
const byHand: Case = { clinic: { status: 'intake-closed' }, part: { ...shut, intake: 'closed' } };
const byHour: Case = {
  clinic: { status: 'intake-closed' },
  part: { ...shut, intake: 'closed', reopensAt: tomorrow },
};
const fullForNow: Case = { part: { ...shut, intake: 'full', reopensAt: at('10:30') } };
const openEnd: Case = { clinic: { status: 'paused', reason: 'other' } };

describe('a lane of which nothing is heard', () => {
  it.each<[string, Case, string[], string[], string]>([
    ['opens later', morning, ['11:00에 열어요', '10:22 기준 7명'], ['11:00에 열어요'], 'unknown not-yet'],
    [
      'is in its lunch break',
      lunch,
      ['점심시간', '11:00에 다시 시작해요', '10:22 기준 7명'],
      ['점심시간', '11:00에 다시 시작해요', '10:22 기준'],
      'unknown stale',
    ],
    [
      'was closed by hand',
      byHand,
      ['접수 마감', '번호표를 받으셨다면 그대로 검사받을 수 있어요', '10:22 기준 7명'],
      ['접수 마감', '번호표를 받으셨다면 그대로 검사받을 수 있어요', '10:22 기준'],
      'no closed',
    ],
    [
      'is past its intake',
      byHour,
      ['오늘 접수 마감', '내일(화) 09:00부터 접수해요', '10:22 기준 7명'],
      ['오늘 접수 마감', '내일(화) 09:00부터 접수해요'],
      'no intake-ends',
    ],
    [
      'is full until noon',
      fullForNow,
      ['오전 접수 마감', '10:30부터 다시 접수해요', '10:22 기준 7명'],
      ['오전 접수 마감', '10:30부터 다시 접수해요', '10:22 기준'],
      'unknown stale',
    ],
    [
      'was paused without an end',
      openEnd,
      ['잠시 멈춤', '다시 시작하는 시각은 아직 정해지지 않았어요', '10:22 기준 7명'],
      ['잠시 멈춤', '다시 시작하는 시각은 아직 정해지지 않았어요', '10:22 기준'],
      'unknown stale',
    ],
    ['was taking people in', {}, ['10:22 기준 7명'], ['들어온 정보가 없어요'], 'unknown stale'],
  ])('%s', (_, held, recently, longAgo, go) => {
    expect(read(held, 'stale')).toEqual({ words: recently, go });
    expect(read(held, 'expired')).toEqual({ words: longAgo, go });
  });

  it('names no count where nobody waits', () => {
    const empty = { ...lunch, part: { waiting: 0, tickets: 0 } };
    expect(read(empty, 'stale').words).toEqual(['점심시간', '11:00에 다시 시작해요', '10:22 기준']);
  });

  it('dates what was last heard on another day by that day', () => {
    const held = { ...lunch, clinic: { ...lunch.clinic, contactAt: at('12:05', '2026-11-16') } };
    expect(read(held, 'expired').words.at(-1)).toBe('11월 16일(월) 12:05 기준');
  });

  it.each<[string, Case]>([
    ['the hour that it names', { ...lunch, now: { nowMs: Date.parse(at('11:00')) } }],
    ['the end of its day', { ...byHand, now: { nowMs: Date.parse(at('00:00', '2026-11-24')) } }],
  ])('holds until %s', (_, held) => {
    expect(read(held, 'expired').words).toEqual(['들어온 정보가 없어요']);
  });
});

describe('what was last heard on another day is dated by that day', () => {
  const yesterday = at('10:00', '2026-11-22');
  it.each<[string, Case, Moment['freshness'], string[]]>([
    [
      'unconfirmed',
      { clinic: { unconfirmedSince: yesterday } },
      'live',
      ['11월 22일(일) 10:00 기준 7명', '11월 22일(일) 10:00 이후 새로 확인되지 않았어요'],
    ],
    ['silent', { clinic: { contactAt: yesterday } }, 'stale', ['11월 22일(일) 10:00 기준 7명']],
  ])('%s', (_, heard, freshness, words) => expect(read(heard, freshness).words).toEqual(words));
});
