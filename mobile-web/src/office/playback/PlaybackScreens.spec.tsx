import type { Board, PastBoard } from '@hannun/shared/contract';
import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { busyDashboard } from '../dashboard/dashboard.examples.js';
import { signedIn } from '../testing/test-app.js';
import { PlaybackScreens } from './PlaybackScreens.js';

const at = '2026-11-26T05:03:00.000Z';
const [station] = busyDashboard.clinics;
if (!station) throw new Error('The example has no clinics');
const [lane] = station.board.lanes;
if (!lane) throw new Error('The example has no lane');
const calledAt = '2026-11-26T05:02:00.000Z';
const board = {
  ...station.board,
  contactAt: at,
  lanes: [{ ...lane, nowServing: [{ ticket: 'A120', booth: '1', calledAt }] }],
};
const past: PastBoard & { board: typeof board } = {
  at,
  board,
  forecastsKnown: true,
  lastEntry: { at: calledAt, type: 'called', by: 'one' },
};

const renderScreens = (change: Partial<PastBoard & { board: Board }>) =>
  render(signedIn('ko', <PlaybackScreens past={{ ...past, ...change }} timeZone="Asia/Seoul" />));
const lastContactBefore = (minutes: number) => ({
  board: { ...board, contactAt: new Date(Date.parse(at) - minutes * 60_000).toISOString() },
});
const screenRegion = (name: string) => screen.getByRole('region', { name });

it('shows a minute with current figures on both screens', () => {
  renderScreens({});
  expect(screen.getByText('14:03에 보인 그대로')).toBeVisible();
  expect(within(screenRegion('휴대전화')).getByText('80~110분')).toBeVisible();
  expect(within(screenRegion('TV')).getByText('A120')).toBeVisible();
  expect(within(screenRegion('TV')).getByRole('rowheader')).toHaveTextContent('A PCR');
  expect(within(screenRegion('TV')).getByText('80~110분')).toBeVisible();
});

it('stops the TV first, while the phone keeps its count with its time', () => {
  renderScreens(lastContactBefore(2));
  expect(screenRegion('TV')).toHaveTextContent('화면이 멈췄습니다');
  expect(within(screenRegion('TV')).queryByText('80~110분')).toBeNull();
  expect(within(screenRegion('휴대전화')).getByText('14:01 기준 7명')).toBeVisible();
  expect(within(screenRegion('휴대전화')).queryByText('80~110분')).toBeNull();
});

const rapid = {
  ...lane,
  lane: 'rapid',
  code: 'B',
  name: { ko: '신속항원', en: 'Rapid' },
  waiting: 3,
  nowServing: [{ ticket: 'B048', booth: '3', calledAt }],
};
const uncalled = { ...lane, nowServing: [] };
const [soon, evening] = ['2026-11-26T06:00:00.000Z', '2026-11-26T08:00:00.000Z'];

it.each<[string, Partial<Board>, string[]]>([
  [
    'paused',
    { status: 'paused', reason: 'disinfection', resumesAt: soon },
    ['소독 중 · 15:00에 다시 부릅니다', 'Cleaning break · back at 15:00', '대기 7명', '지난 번호 A120 1번'],
  ],
  [
    'waiting before the opening',
    { status: 'closed', opensAt: evening, lanes: [{ ...uncalled, intake: 'not-yet', reopensAt: evening }] },
    ['17:00부터 부릅니다', '대기 7명', '17:00에 시작합니다'],
  ],
  [
    'shut in one lane',
    { lanes: [...board.lanes, { ...rapid, intake: 'closed', forecast: null, level: null }] },
    ['A120', 'B048', '남은 분 3명', '접수 마감 No new numbers'],
  ],
  [
    'not called yet',
    { lanes: [uncalled] },
    ['지금 기다리는 분7명', '순서대로 안내합니다 Served in turn', '80~110분'],
  ],
  [
    'over for the day',
    {
      status: 'closed',
      waiting: 0,
      opensAt: '2026-11-27T00:00:00.000Z',
      lanes: [{ ...uncalled, waiting: 0 }],
    },
    ['오늘 검사를 마쳤습니다', '내일(금) 09:00에 엽니다'],
  ],
])('says of a clinic that was %s what its TV said', (_, change, texts) => {
  renderScreens({ board: { ...board, ...change } });
  for (const text of texts) expect(screenRegion('TV')).toHaveTextContent(text);
  expect(screenRegion('TV')).not.toHaveTextContent('—');
});

it('promises no wait of a lane that was shut', () => {
  const [shown] = board.lanes;
  const full = { ...shown, ...lane, nowServing: [], intake: 'full' as const, lastNumber: 40 };
  renderScreens({ board: { ...board, lanes: [full] } });
  expect(screenRegion('휴대전화')).toHaveTextContent('오늘 접수 조기 마감 · A040번까지 검사해요');
  expect(screen.queryByText('80~110분')).toBeNull();
});

it('shows no test that did not run that day, unless none did', () => {
  const notRun = { ...rapid, intake: 'not-today', reopensAt: '2026-11-27T00:00:00.000Z' } as const;
  const { unmount } = renderScreens({ board: { ...board, lanes: [lane, notRun] } });
  for (const name of ['휴대전화', 'TV']) expect(screenRegion(name)).not.toHaveTextContent('신속항원');
  unmount();
  renderScreens({ board: { ...board, status: 'closed', waiting: 0, lanes: [notRun] } });
  expect(screenRegion('휴대전화')).toHaveTextContent('오늘은 쉬는 날이에요');
  expect(screenRegion('TV')).toHaveTextContent('오늘은 쉬는 날입니다');
});

it('shows no estimate when the clinic had been disconnected for long', () => {
  renderScreens(lastContactBefore(11));
  expect(screen.queryByText('80~110분')).toBeNull();
  expect(screen.queryByText('A120')).toBeNull();
});

it('shows when the forecasts of that day can no longer be reconstructed', () => {
  renderScreens({ forecastsKnown: false });
  expect(screen.getByText(/예상은 비워 둡니다/)).toBeVisible();
});
