import type { TicketState } from '@hannun/shared/contract';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { PageData } from '../page-data.js';
import { pageDataAfter, withLanguage } from '../testing/render-page.js';
import * as examples from './SlipView.examples.js';
import { SlipView } from './SlipView.js';

beforeEach(() => localStorage.clear());

function show(ticket: string, state: TicketState, pageData: PageData, language: ResidentLanguage = 'ko') {
  const view = examples.viewOf(ticket, state);
  render(
    withLanguage(
      language,
      <SlipView token="a-token" view={view} pageData={pageData} refetch={() => undefined} />,
    ),
  );
  return screen.getByRole('region', { name: new RegExp(ticket) });
}

it('shows how many are ahead, the expected time and what to do', () => {
  const card = show('A027', examples.waiting, examples.live);
  expect(card).toHaveTextContent('내 앞에 6명');
  expect(card).toHaveTextContent('예상 10~25분 · 14:38~14:53쯤');
  expect(card).not.toHaveTextContent('출발');
  expect(screen.getByText('지금 부르는 번호').parentElement).toHaveTextContent('A020');
});

it('works in English', () => {
  const card = show('A027', examples.waiting, examples.live, 'en');
  expect(card).toHaveTextContent('6 people ahead');
  expect(card).toHaveTextContent('10 – 25 min');
});

it('tells only those who are known to be away to set out', () => {
  expect(show('A027', examples.waiting, examples.away)).toHaveTextContent('지금 출발하세요.');
});

it('asks the holder to come closer when few are ahead', () => {
  const card = show('A024', examples.waiting, examples.live);
  expect(card).toHaveAttribute('data-tone', 'near');
  expect(card).toHaveTextContent('곧 차례예요. 가까이 와 주세요.');
  expect(show('A021', examples.waiting, examples.live)).toHaveTextContent('바로 다음 차례예요');
});

it('shows the booth when called', () => {
  const card = show('A020', examples.waiting, examples.live);
  expect(card).toHaveAttribute('data-tone', 'called');
  expect(screen.getByRole('alert')).toHaveTextContent('지금 들어오세요1번 검사실');
  expect(screen.getByText(/번호는 없어지지 않아요/)).toBeVisible();
  expect(screen.queryByRole('button', { name: '대기 취소' })).toBeNull();
});

it('offers to tell staff that the holder is coming or late', () => {
  show('A020', examples.waiting, examples.live);
  expect(screen.getByRole('button', { name: '가고 있어요' })).toBeVisible();
  expect(screen.getByRole('button', { name: '5분쯤 늦어요' })).toBeVisible();
});

it.each([
  ['coming', '가고 있다고 직원에게 알렸어요.', ['5분쯤 늦어요']],
  ['late', '5분쯤 늦는다고 직원에게 알렸어요. 더 늦어도 번호는 없어지지 않아요.', []],
] as const)('after the reply %s offers only the remaining replies', (answer, text, left) => {
  show('A020', { status: 'called', booth: '1', calledAt: '', answer }, examples.live);
  expect(screen.getByRole('status')).toHaveTextContent(text);
  expect(screen.queryAllByRole('button').map((button) => button.textContent)).toEqual(left);
});

it('calls no place live in a line that nobody confirmed', () => {
  show('A027', examples.waiting, examples.live);
  expect(screen.getByText('실시간 · 방금 바뀜')).toBeVisible();
  cleanup();
  const card = show('A027', examples.waiting, examples.unconfirmed);
  expect(card).toHaveTextContent('내 앞에 6명13:45 이후 새로 확인되지 않았어요');
  expect(card).not.toHaveTextContent('예상');
  expect(screen.getByText('13:45 기준 · 43분 전')).toBeVisible();
  expect(screen.queryByText(/실시간/)).toBeNull();
});

it('keeps the number and hides the estimate when outdated', () => {
  const card = show('A027', examples.waiting, examples.stale);
  expect(card).toHaveAttribute('data-tone', 'stale');
  expect(card).toHaveTextContent('마지막으로 확인한 14:28에는내 앞에 6명지금은 더 줄었을 수 있어요.');
  expect(card).not.toHaveTextContent('예상');
  expect(screen.getByRole('button', { name: '다시 연결하기' })).toBeVisible();
  expect(screen.getByRole('link', { name: '검사소에 전화하기' })).toHaveAttribute('href', 'tel:02-2286-7173');
});

it('shows when a paused clinic resumes', () => {
  const card = show('A027', examples.waiting, examples.pausedScene);
  expect(card).toHaveTextContent('소독 중 · 15:00에 다시 시작해요. 받은 번호는 그대로 쓸 수 있어요.');
  expect(card).not.toHaveTextContent('출발');
});

it('shows that its lane alone has paused', () => {
  const card = show('A027', examples.waiting, examples.lanePausedScene);
  expect(card).toHaveTextContent(
    '잠시 멈춤 · 다시 시작하는 시각은 아직 정해지지 않았어요. 받은 번호는 그대로 쓸 수 있어요.',
  );
});

it('shows before opening when the clinic opens, and from when on to expect the call', () => {
  const card = show('A027', examples.waiting, examples.beforeOpening);
  expect(card).toHaveTextContent('16:00에 열어요내 앞에 6명16:10~16:25쯤');
});

it('before opening, promises no time beyond the last number', () => {
  const card = show('A027', examples.waiting, examples.lastNumberBeforeOpening);
  expect(card).toHaveTextContent('16:00에 열어요내 앞에 6명');
  expect(card).not.toHaveTextContent(/\d~\d/);
  expect(screen.getByText('A022번까지 검사해요. 접수창구에 물어봐 주세요.')).toBeVisible();
});

it('names the pause beside the last number that is served', () => {
  const card = show('A027', examples.waiting, examples.pausedLastNumber);
  expect(card).toHaveTextContent('잠시 멈춤 · 15:00에 다시 시작해요. 받은 번호는 그대로 쓸 수 있어요.');
  expect(screen.getByText('A022번까지 검사해요. 접수창구에 물어봐 주세요.')).toBeVisible();
});

it('never sends anybody home until tomorrow because nothing is heard for a minute', () => {
  show('A025', examples.waiting, examples.closedAndSilent);
  expect(document.body).not.toHaveTextContent(/내일|끝났어요/);
});

it('never sends anybody home until tomorrow while the clinic opens today, however silent it is', () => {
  const card = show('A027', examples.waiting, examples.silentBeforeOpening);
  expect(card).toHaveTextContent('16:00에 열어요내 앞에 6명');
  expect(document.body).not.toHaveTextContent(/내일|끝났어요/);
});

it('says that the clinic is silent, and offers no reconnecting to a phone that is online', () => {
  show('A027', examples.waiting, examples.silentClinic);
  expect(screen.getByText('검사소에서 정보가 오지 않아요(14:24 기준)')).toBeVisible();
  expect(screen.getByText('번호를 부르는 소리와 TV를 확인해 주세요.')).toBeVisible();
  expect(screen.queryByRole('button', { name: '다시 연결하기' })).toBeNull();
});

it('shows what to do when the clinic has closed or the number exceeds the last one served', () => {
  show('A027', examples.waiting, examples.closedScene);
  expect(screen.getByText('번호표를 받으셨다면 그대로 검사받을 수 있어요')).toBeVisible();
  show('A025', examples.waiting, examples.closedAndGone);
  expect(
    screen.getByText(
      '오늘 운영이 끝났어요. 내일(금) 09:00에 다시 열면 번호표를 가지고 접수창구에 물어봐 주세요.',
    ),
  ).toBeVisible();
  const card = show('A026', examples.waiting, examples.lastNumberScene);
  expect(screen.getByText('A022번까지 검사해요. 접수창구에 물어봐 주세요.')).toBeVisible();
  expect(card).not.toHaveTextContent('출발');
  expect(card).not.toHaveTextContent('예상');
});

it.each([
  [{ status: 'missed', at: '' }, '차례가 지났어요번호는 없어지지 않아요.'],
  [{ status: 'passed-over' }, '차례가 지났어요번호는 없어지지 않아요.'],
  [{ status: 'finished', at: '' }, '검사가 끝났어요찾아 주셔서 감사해요.'],
  [{ status: 'left', at: '' }, '대기를 취소했어요다시 기다리시려면'],
] satisfies [TicketState, string][])('explains what the status %j means', (state, text) => {
  expect(show('A003', state, examples.live)).toHaveTextContent(text);
});

const postponeButtons = async () => {
  await userEvent.click(screen.getByRole('button', { name: '뒤로 미루기' }));
  return screen.getAllByRole('button', { name: /^\d+팀/ }).map((button) => button.textContent);
};

it('says what each way of postponing leads to, for as many as wait behind', async () => {
  show('A022', examples.waiting, examples.live);
  expect(await postponeButtons()).toEqual([
    '1팀 → 14:28~14:38쯤',
    '3팀 → 14:33~14:48쯤',
    '5팀 → 14:38~14:53쯤',
  ]);
});

it('says that after postponing the day may not reach the number', async () => {
  show('A022', examples.waiting, examples.reachesA025);
  expect(await postponeButtons()).toEqual([
    '1팀 → 14:28~14:38쯤',
    '3팀 → A025번까지 검사할 수 있을 것 같아요',
    '5팀 → A025번까지 검사할 수 있을 것 같아요',
  ]);
});

it('offers nobody to postpone behind whom nobody waits, but those of whom the board says nothing', async () => {
  show('A027', examples.waiting, examples.live);
  expect(screen.queryByRole('button', { name: '뒤로 미루기' })).toBeNull();
  cleanup();
  show('A027', examples.waiting, pageDataAfter(1, {}));
  expect(await postponeButtons()).toEqual(['1팀', '3팀', '5팀', '10팀']);
});

it('offers to postpone only once', () => {
  show('A027', { ...examples.waiting, postponed: true }, examples.live);
  expect(screen.queryByRole('button', { name: '뒤로 미루기' })).toBeNull();
  expect(screen.getByText('한 번 미룬 번호예요.')).toBeVisible();
});

it('names the day of a call and of a result that are not of today', () => {
  show('A020', { status: 'called', booth: '1', calledAt: '2026-11-18T14:50:00Z' }, pageDataAfter(1, {}));
  expect(screen.getByText('11월 18일(수) 23:50에 불렀어요')).toBeVisible();
  const resultAt = '2026-11-20T09:00:00+09:00';
  expect(show('A003', { status: 'awaiting-result', at: '', resultAt }, examples.live)).toHaveTextContent(
    '내일(금) 09:00쯤 알려 드려요.',
  );
});

it('offers an alert in what the line is counted in, and of the call alone to whoever is near already', () => {
  show('A027', examples.waiting, examples.live);
  expect(screen.getByRole('switch', { name: '3명 남으면 알림' })).toBeVisible();
  cleanup();
  show('A027', examples.waiting, examples.families);
  expect(screen.getByRole('switch', { name: '3팀 남으면 알림' })).toBeVisible();
  cleanup();
  show('A023', examples.waiting, examples.live);
  expect(screen.getByRole('switch', { name: '부르면 알림' })).toBeVisible();
});

it.each(['뒤로 미루기', '대기 취소'])('gives the focus back when %s is not confirmed', async (action) => {
  show('A023', examples.waiting, examples.live);
  const user = userEvent.setup();
  const opener = screen.getByRole('button', { name: action });
  await user.click(opener);
  expect(within(screen.getByRole('dialog')).getByRole('heading')).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(opener).toHaveFocus();
});
