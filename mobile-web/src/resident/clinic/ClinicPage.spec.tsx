import type { Board, ClinicDirectoryEntry } from '@hannun/shared/contract';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import { render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import * as examples from '../clinic-list/ClinicListPage.examples.js';
import type { PageData } from '../page-data.js';
import {
  clinicBoard,
  directory,
  districtBoards,
  pcr,
  rapid,
  shut,
  twoLanesOpen,
  wait,
} from '../testing/fixtures.js';
import { pageDataAfter, withLanguage } from '../testing/render-page.js';
import type { Travel } from '../travel/use-travel.js';
import { ClinicPage } from './ClinicPage.js';

function show(clinicId: string, pageData: PageData, language: ResidentLanguage = 'ko') {
  const board = pageData.view.boards.get(clinicId);
  if (!board) throw new Error(`No ${clinicId} in the example`);
  render(withLanguage(language, <ClinicPage board={board} pageData={pageData} />));
}

function boardOf(clinicId: string, boards: readonly Board[] = districtBoards): Board {
  const board = boards.find((each) => each.clinicId === clinicId);
  if (!board) throw new Error(`No ${clinicId} in the example`);
  return board;
}

type Around = {
  boards?: readonly Board[];
  choice?: Travel['choice'];
  laneHours?: ClinicDirectoryEntry['laneHours'];
};

function showBoard(board: Board, { boards = [board], choice = null, laneHours }: Around = {}) {
  const pageData = pageDataAfter(1, { boards, travel: { choice } });
  const clinics = directory.clinics.map((clinic) => (laneHours ? { ...clinic, laneHours } : clinic));
  const page = <ClinicPage board={board} pageData={{ ...pageData, directory: { ...directory, clinics } }} />;
  return render(withLanguage('ko', page));
}

type LaneHours = NonNullable<ClinicDirectoryEntry['laneHours']>[string];
const withLaneHours = (hours: LaneHours): Around => ({ laneHours: { rapid: hours } });
const closedOn = (...days: number[]) =>
  Array.from({ length: 7 }, (_, day) => (days.includes(day) ? null : { from: '09:00', until: '18:00' }));

it('shows the count of each lane and the last number called', () => {
  show('seongdong-health-centre', examples.live);
  expect(screen.getByRole('row', { name: /PCR/ })).toHaveTextContent(
    'APCR지금 A0207명예상 시간 확인 중이에요',
  );
  expect(screen.getByRole('row', { name: /신속항원/ })).toHaveTextContent('B신속항원8명');
  expect(document.title).toBe('성동구보건소 선별진료소');
});

it('works in English', () => {
  show('seongdong-health-centre', examples.live, 'en');
  expect(screen.getByRole('row', { name: /Rapid antigen/ })).toHaveTextContent('8');
  expect(screen.getByText(/until 18:00/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Back to the list' })).toHaveAttribute('href', '/');
});

it('shows a closed clinic’s next opening and no figures', () => {
  show('eungbong', examples.stale);
  expect(screen.getByText('월요일 09:00에 열어요')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

it('shows those still in line after closing, and finds their numbers, while another line is empty', () => {
  const [opensAt, over] = ['2026-11-20T00:00:00Z', { intake: 'closed' } as const];
  const { nowServing } = pcr;
  const line = shut(pcr, { ...over, waiting: 18, tickets: 18, line: '21-38', nowServing });
  const lanes = [line, shut(rapid, over)];
  showBoard(clinicBoard('wangsimni-plaza', { status: 'closed', opensAt, waiting: 18, lanes }));
  expect(screen.getByText('기다리는 18명까지 검사해요')).toBeVisible();
  expect(screen.getAllByText(/지금 A020/)).toHaveLength(1);
  expect(screen.getByRole('row', { name: /신속항원/ })).toHaveTextContent('오늘 운영 종료');
  expect(screen.getByRole('textbox')).toBeVisible();
});

it('puts no expected wait above a count', () => {
  showBoard(clinicBoard('wangsimni-plaza', { lanes: [{ ...pcr, noForecast: 'unknown' }] }));
  expect(screen.queryByText('지금 가면 예상 대기')).toBeNull();
  expect(screen.getAllByText('PCR').length).toBeGreaterThan(0);
});

it('tells newcomers from when again, and those in line that they are still tested', () => {
  show('geumho', examples.live);
  expect(screen.getByText('오늘 접수 마감')).toBeVisible();
  expect(screen.getByText('내일(금) 09:00부터 접수해요')).toBeVisible();
  expect(screen.getByText('PCR 번호표를 받으신 7명은 그대로 검사받아요.')).toBeVisible();
});

it.each([
  ['the last number', { lastNumber: 83 }, 'A083번까지 검사해요'],
  ['what the day reaches', { lastNumber: 90, reachable: 83 }, 'A083번까지 검사할 수 있을 것 같아요'],
])('promises no test to those in line beyond %s, as surely as the row does', (_, limit, words) => {
  const line = { waiting: 15, tickets: 15, line: '71-85', ...limit };
  showBoard(clinicBoard('wangsimni-plaza', { lanes: [shut(pcr, { intake: 'full', ...line })] }));
  expect(screen.getByText(`PCR: ${words}. 접수창구에 물어봐 주세요.`)).toBeVisible();
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.queryByText(/그대로 검사받아요/)).toBeNull();
});

it.each([
  ['A090번까지 검사해요', { lastNumber: 90 }],
  ['A083번까지 검사할 수 있을 것 같아요', { lastNumber: 90, reachable: 83 }],
  ['A083번까지 검사할 수 있을 것 같아요', { reachable: 83 }],
])('says to newcomers %s, no more than what stands elsewhere', (words, limit) => {
  const forecast = { low: 1210, likely: 1600, high: 2050 };
  const lane = { ...pcr, forecast, waiting: 15, tickets: 15, line: '71-85', ...limit };
  showBoard(clinicBoard('wangsimni-plaza', { lanes: [lane] }));
  const row = screen.getByRole('row', { name: /PCR/ });
  expect(row).toHaveTextContent(words);
  expect(row.textContent?.match(/번까지/g)).toHaveLength(1);
});

it('does not say of a call of hours ago that it is now', () => {
  const [call] = pcr.nowServing;
  if (!call) throw new Error('Nobody is called');
  const { unmount } = showBoard(clinicBoard('wangsimni-plaza'));
  expect(screen.getByRole('row', { name: /PCR/ })).toHaveTextContent('지금 A020');
  unmount();
  const lane = { ...pcr, nowServing: [{ ...call, calledAt: '2026-11-19T00:27:00Z' }] };
  showBoard(clinicBoard('wangsimni-plaza', { lanes: [lane] }));
  expect(screen.getByRole('row', { name: /PCR/ })).not.toHaveTextContent('A020');
});

it('calls nothing live that nobody confirmed, although its tablet is heard', () => {
  const { unmount } = showBoard(clinicBoard('wangsimni-plaza'));
  expect(screen.getByText('실시간 · 방금 바뀜')).toBeVisible();
  unmount();
  showBoard(clinicBoard('wangsimni-plaza', { unconfirmedSince: '2026-11-19T04:45:00Z' }));
  expect(screen.getByText('13:45 이후 새로 확인되지 않았어요')).toBeVisible();
  expect(screen.getByText('13:45 기준 · 43분 전')).toBeVisible();
  expect(screen.queryByText(/실시간/)).toBeNull();
});

it('hides counts without an update for ten minutes', () => {
  show('wangsimni-plaza', examples.expired);
  expect(screen.getByText('들어온 정보가 없어요')).toBeVisible();
  expect(screen.getByText('14:28 기준 · 11분 전')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

it('shows the wait as a range first where a forecast exists', () => {
  const { live } = examples;
  const board = live.view.boards.get('wangsimni-plaza');
  const [lane] = board?.lanes ?? [];
  if (!board || !lane) throw new Error('The example has no plaza');
  const forecast = { low: 1210, likely: 1600, high: 2050 };
  const withForecast: Board = {
    ...board,
    forecastKept: { calls: 200, within: 180 },
    lanes: [{ ...lane, forecast, level: 'normal', lastNumber: 90 }],
  };
  render(withLanguage('ko', <ClinicPage board={withForecast} pageData={live} />));
  expect(screen.getByText('지금 가면 예상 대기').parentElement).toHaveTextContent('보통');
  expect(screen.getByRole('main')).toHaveTextContent(/20~35분7명 대기.*A020.*7명20~35분/);
  expect(screen.getByText('7명 대기 · 18:00까지')).toBeVisible();
  expect(screen.getByRole('row', { name: /A090번까지 검사해요/ })).toBeVisible();
  expect(screen.getByText(/10명 중 9명은/)).toBeVisible();
});

it('shows hours, address, what to bring and links to three maps', () => {
  show('seongdong-health-centre', examples.live);
  expect(screen.getByText('09:00~18:00')).toHaveTextContent('12:00~13:00 점심시간');
  expect(screen.getByText('신분증, 마스크')).toBeVisible();
  expect(screen.getByRole('link', { name: '전화하기' })).toHaveAttribute('href', 'tel:02-2286-7173');
  for (const [name, address] of [
    ['네이버 지도', /^https:\/\/map\.naver\.com\//],
    ['카카오맵', /^https:\/\/map\.kakao\.com\//],
    ['휴대전화 지도', /^geo:37\.5703,127\.0378/],
    ['기다리는 동안 전자 문진표 쓰기', /^https:/],
  ] as const) {
    expect(screen.getByRole('link', { name }).getAttribute('href')).toMatch(address);
  }
});

it('says when a pause ends and how long it then takes, or that nobody knows', () => {
  const paused = boardOf('salgoji');
  const lanes = [{ ...pcr, forecast: wait(35, 50) }];
  const { unmount } = showBoard({ ...paused, lanes });
  expect(screen.getByText('소독 중')).toBeVisible();
  expect(screen.getByText('15:00에 다시 시작해요')).toBeVisible();
  expect(screen.getByText('15:00 이후 20분 안')).toBeVisible();
  expect(screen.getByText('지금 도착해 있다면', { exact: false })).toHaveTextContent('15:25쯤 끝나요');
  unmount();
  const { resumesAt, ...openEnd } = paused;
  showBoard(openEnd);
  expect(screen.getByText('소독 중')).toBeVisible();
  expect(screen.getByText('다시 시작하는 시각은 아직 정해지지 않았어요')).toBeVisible();
  expect(screen.queryByText(/끝나요/)).toBeNull();
});

it('names the test of the largest figure: the soonest that takes people in', () => {
  showBoard(boardOf('seongdong-health-centre', twoLanesOpen));
  expect(screen.getByText('신속항원 예상 대기').parentElement).toHaveTextContent('B신속항원 예상 대기보통');
  expect(screen.getByRole('row', { name: /PCR/ })).toHaveTextContent('7명');
  expect(screen.getByRole('row', { name: /PCR/ })).toHaveTextContent('5~40분');
});

it('promises no wait of a shut test, says from when again, and never shows it as the soonest', () => {
  const full = shut(rapid, { intake: 'full', reopensAt: '2026-11-19T07:00:00Z', waiting: 4 });
  showBoard(clinicBoard('wangsimni-plaza', { lanes: [{ ...pcr, forecast: wait(12, 23) }, full] }));
  expect(screen.getByText('PCR 예상 대기')).toBeVisible();
  expect(screen.getByRole('row', { name: /신속항원/ })).toHaveTextContent(
    'B신속항원오전 접수 마감16:00부터 다시 접수해요',
  );
  expect(screen.getByText('신속항원 번호표를 받으신 4명은 그대로 검사받아요.')).toBeVisible();
});

it('names a test that does not run today once: on which weekdays, else when again', () => {
  const reopensAt = '2026-11-23T00:00:00Z';
  const lanes = [{ ...pcr, forecast: wait(12, 23) }, shut(rapid, { intake: 'not-today', reopensAt })];
  const board = clinicBoard('wangsimni-plaza', { lanes });
  const { unmount } = showBoard(board, withLaneHours({ weekly: closedOn(3, 6) }));
  expect(screen.getByText('신속항원: 목요일·일요일에는 하지 않아요')).toBeVisible();
  expect(screen.getAllByText(/하지 않아요/)).toHaveLength(1);
  expect(screen.getByText('신속항원').parentElement).toHaveTextContent('신속항원 월~수·금·토 09:00~18:00');
  unmount();
  showBoard(board, withLaneHours({ exceptions: { '2026-11-19': null } }));
  expect(screen.getByText('신속항원: 오늘은 하지 않아요 · 월요일 09:00부터 접수해요')).toBeVisible();
});

it('names each test of a clinic that is shut for the day, where they open apart', () => {
  const rests = (lane: typeof pcr, reopensAt: string) => shut(lane, { intake: 'not-today', reopensAt });
  const lanes = [rests(pcr, '2026-11-23T00:00:00Z'), rests(rapid, '2026-11-23T05:00:00Z')];
  showBoard(clinicBoard('wangsimni-plaza', { status: 'closed', waiting: 0, lanes }));
  expect(screen.getByText('오늘은 쉬는 날이에요')).toBeVisible();
  expect(screen.getByText('PCR 월요일 09:00에 열어요')).toBeVisible();
  expect(screen.getByText('신속항원 월요일 14:00에 열어요')).toBeVisible();
});

it.each([
  ['paused', { status: 'paused', reason: 'other', resumesAt: '2026-11-19T15:00:00+09:00' }],
  ['not confirmed', { unconfirmedSince: '2026-11-19T04:45:00Z' }],
] as const)('has hours that agree with a clinic opened by hand and then %s', (_, change) => {
  const off = { exceptions: { '2026-11-19': null } };
  showBoard(clinicBoard('wangsimni-plaza', change), { laneHours: { pcr: off } });
  expect(screen.getByText('오늘은 정해진 시간 밖에도 문을 열었어요')).toBeVisible();
  expect(screen.queryByText('오늘은 쉬어요')).toBeNull();
});

it('shows a morning line: how many wait, when it opens, and when one would be done', () => {
  const opensAt = '2026-11-19T06:00:00Z';
  const line = shut(pcr, { intake: 'not-yet', reopensAt: opensAt, waiting: 23, fromOpening: wait(12, 23) });
  showBoard(clinicBoard('wangsimni-plaza', { status: 'closed', opensAt, lanes: [line] }));
  expect(screen.getByText('15:00에 열어요')).toBeVisible();
  expect(screen.getByText('23명이 기다리고 있어요')).toBeVisible();
  expect(screen.getByText('문 연 뒤 10~25분')).toBeVisible();
  expect(screen.getByText('지금 도착해 있다면', { exact: false })).toHaveTextContent('15:30쯤 끝나요');
});

it('links from a paused clinic to the nearest one that takes people in', () => {
  show('salgoji', examples.live);
  expect(screen.getByRole('heading', { name: '지금 검사받을 수 있는 곳' })).toBeVisible();
  expect(screen.getByRole('link', { name: /성동구보건소|왕십리광장/ })).toBeVisible();
});

it('says so where the way there and the wait may take longer than waiting here', () => {
  const paused = { ...boardOf('salgoji'), lanes: [{ ...pcr, forecast: wait(35, 40) }] };
  const slow = clinicBoard('wangsimni-plaza', { lanes: [{ ...pcr, forecast: wait(40, 60) }] });
  showBoard(paused, { boards: [paused, slow] });
  expect(screen.getByText(/여기서 기다리는 것보다 오래 걸릴 수 있어요/)).toHaveTextContent(
    '살곶이체육공원 임시선별검사소에서 걸어서 20분 · 여기서 기다리는 것보다 오래 걸릴 수 있어요',
  );
});

it('goes elsewhere by way of here, for as long as people say they need to come here', async () => {
  const until = (clock: string) => ({
    ...pcr,
    forecast: wait(2, 9),
    intakeUntil: `2026-11-19T${clock}:00+09:00`,
  });
  const here = clinicBoard('salgoji', { lanes: [until('14:50')] });
  const there = clinicBoard('wangsimni-plaza', { lanes: [until('17:30')] });
  const boards = [here, there];
  const { unmount } = showBoard(here, { boards, choice: 30 });
  const elsewhere = screen.getByRole('heading', { name: '지금 검사받을 수 있는 곳' }).parentElement;
  // What a card adds to its figures is loaded after them.
  await waitFor(() => expect(elsewhere).toHaveTextContent('지금 나서면 15:35쯤 끝나요'));
  expect(elsewhere).toHaveTextContent(/에서 걸어서 20분$/);
  unmount();
  showBoard(here, { boards: [here, { ...there, lanes: [until('15:10')] }], choice: 30 });
  expect(screen.getByText(/접수 시간 안에 도착하기 어려워요/)).toBeVisible();
  expect(screen.queryByRole('heading', { name: '지금 검사받을 수 있는 곳' })).toBeNull();
});

it('says where else the test is to be had that is full here, while another test is taken in', () => {
  const full = shut(rapid, { intake: 'full' });
  const here = clinicBoard('wangsimni-plaza', { lanes: [{ ...pcr, forecast: wait(12, 23) }, full] });
  showBoard(here, { boards: [here, ...twoLanesOpen.slice(0, 1)] });
  expect(screen.getByRole('link', { name: /성동구보건소/ })).toHaveTextContent(/신속항원.*20분 안/);
});

it('says where else where it may not work out here today', () => {
  const lanes = [{ ...pcr, forecast: wait(280, 330) }];
  const here = clinicBoard('wangsimni-plaza', { lanes });
  showBoard(here, { boards: [here, ...twoLanesOpen.slice(0, 1)] });
  expect(screen.getByText(/오늘은 어려울 수 있어요/)).toBeVisible();
  expect(screen.getByRole('heading', { name: '지금 검사받을 수 있는 곳' })).toBeVisible();
  expect(screen.queryByText(/오래 걸릴 수 있어요/)).toBeNull();
});
