import type { TicketState } from '@hannun/shared/contract';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { ClinicPage } from '../clinic/ClinicPage.js';
import { ClinicListPage } from '../clinic-list/ClinicListPage.js';
import type { PageData } from '../page-data.js';
import { withLanguage } from '../testing/render-page.js';
import * as examples from './SlipView.examples.js';
import { loadSlips, saveSlip } from './saved-slips.js';
import { TicketPage } from './TicketPage.js';

// Loading takes its time on a busy machine; what is tested is what then stands there.
beforeAll(() => import('./MySlips.js'));
beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('fetch', async () => Response.error());
});
afterEach(() => vi.unstubAllGlobals());

const keep = (token: string, ticket: string, state: TicketState, day = '2026-11-19') =>
  saveSlip({ token, view: { ...examples.viewOf(ticket, state), day } });
const showList = (pageData: PageData = examples.live) =>
  render(withLanguage('ko', <ClinicListPage pageData={pageData} />));
const slips = () =>
  screen.queryAllByRole('link').filter((link) => link.getAttribute('href')?.startsWith('/t/'));
const placeHeld = (container: HTMLElement) => container.querySelector<HTMLElement>('main > [style]')?.style;

it('leads from the list to the slips of a family', async () => {
  keep('mother', 'A023', examples.waiting);
  keep('mine', 'A027', examples.waiting);
  const { container } = showList();
  expect(placeHeld(container)?.height).toBe('6.25rem');
  await waitFor(() => expect(slips()).toHaveLength(2), { timeout: 10_000 });
  expect(slips().map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
    ['/t/mine', '내 번호 A027 · 내 앞에 6명'],
    ['/t/mother', '내 번호 A023 · 내 앞에 2명'],
  ]);
});

it('leads from a clinic’s page to one’s slip, and tells what it calls for', async () => {
  const [board] = examples.live.view.boards.values();
  if (!board) throw new Error('No clinic');
  keep('mine', 'A020', examples.waiting);
  render(withLanguage('en', <ClinicPage board={board} pageData={examples.live} />));
  await waitFor(() => expect(slips()).toHaveLength(1));
  expect(slips()[0]).toHaveTextContent('My number A020 · Please come in now · Room 1');
});

it('dates what it knows of a clinic that is not heard', async () => {
  keep('mine', 'A027', examples.waiting);
  showList(examples.silentClinic);
  await waitFor(() => expect(slips()).toHaveLength(1));
  expect(slips()[0]).toHaveTextContent('내 번호 A027 · 내 앞에 6명 (14:24 기준)');
});

it('holds no place for slips that are finished or given up', () => {
  keep('father', 'A019', { status: 'finished', at: '' });
  keep('child', 'A018', { status: 'left', at: '' });
  const { container } = showList();
  expect(placeHeld(container)).toBeUndefined();
});

it.each<[string, string, TicketState, string]>([
  ['has left the line', 'A009', examples.waiting, '2026-11-19'],
  ['was called long ago', 'A009', { status: 'called', booth: '1', calledAt: '' }, '2026-11-19'],
  ['is of another day', 'A023', examples.waiting, '2026-11-18'],
])('shows no slip that %s', async (_, ticket, state, day) => {
  keep('mine', ticket, state, day);
  const { container } = showList();
  await waitFor(() => expect(placeHeld(container)).toBeUndefined());
  expect(slips()).toEqual([]);
});

it('shows on the app’s icon how many are ahead of the nearest slip, and nothing once none is left', async () => {
  const badges: (number | string | undefined)[] = [];
  vi.stubGlobal(
    'navigator',
    Object.assign(Object.create(navigator), {
      setAppBadge: async (ahead?: number) => void badges.push(ahead),
      clearAppBadge: async () => void badges.push('none'),
    }),
  );
  keep('mother', 'A023', examples.waiting);
  keep('mine', 'A027', examples.waiting);
  const page = showList();
  await waitFor(() => expect(badges).toEqual([2]));
  page.rerender(withLanguage('ko', <ClinicListPage pageData={examples.silentClinic} />));
  await waitFor(() => expect(badges).toEqual([2, 'none']));
  cleanup();
  keep('mother', 'A020', examples.waiting);
  showList();
  await waitFor(() => expect(badges).toEqual([2, 'none', undefined]));
  keep('mother', 'A009', { status: 'finished', at: '' });
  keep('mine', 'A010', { status: 'finished', at: '' });
  cleanup();
  render(withLanguage('ko', <TicketPage token="mine" pageData={examples.live} />));
  await waitFor(() => expect(badges.at(-1)).toBe('none'));
});

it('forgets slips of days before yesterday', async () => {
  keep('mine', 'A023', examples.waiting, '2026-11-17');
  showList();
  await waitFor(() => expect(loadSlips()).toEqual([]));
  cleanup();
  expect(placeHeld(showList().container)).toBeUndefined();
});
