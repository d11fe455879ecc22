import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { directory, districtBoards } from '../testing/fixtures.js';
import { pageDataAfter, withLanguage } from '../testing/render-page.js';
import { lastNumberScene, live, viewOf, waiting } from './SlipView.examples.js';
import { saveSlip } from './saved-slips.js';
import { TicketPage } from './TicketPage.js';

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

const open = () => {
  const pageData = pageDataAfter(1, { boards: districtBoards });
  render(withLanguage('ko', <TicketPage token="lost" pageData={pageData} />));
};

it('leads from a slip that is not known to one’s own number and to the list', async () => {
  open();
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('찾을 수 없는 번호표예요');
  expect(screen.getByRole('link', { name: '다른 검사소 보기' })).toHaveAttribute('href', '/');
  const [, board] = districtBoards;
  await userEvent.selectOptions(screen.getByLabelText('검사소'), board?.name.ko ?? '');
  await userEvent.type(screen.getByLabelText(/번호표 번호/), 'A7');
  await userEvent.click(screen.getByRole('button', { name: '찾기' }));
  expect(location.pathname).toBe(`/clinics/${board?.clinicId}/A007`);
});

it.each([
  ['does not know it', () => new Response(null, { status: 404 })],
  ['does not answer', () => Promise.reject(new Error('offline'))],
])('shows a slip by itself once the server has it, which first %s', async (_, answer) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const view = { ...viewOf('A023', waiting) };
    const request = vi.fn<() => Promise<Response> | Response>(answer);
    vi.stubGlobal('fetch', request);
    await act(async () => open());
    expect(screen.queryByText('A023')).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    const asked = request.mock.calls.length;
    expect(asked).toBeGreaterThan(1);
    expect(asked).toBeLessThan(5);
    request.mockImplementation(() => Response.json(view));
    await act(() => vi.advanceTimersByTimeAsync(122_000));
    expect(screen.getByRole('heading', { level: 1, name: /A023/ })).toBeInTheDocument();
  } finally {
    vi.useRealTimers();
  }
});

it.each([
  ['a call', 'A020', waiting, live, '지금 들어오세요 1번 검사실'],
  ['a missed call', 'A012', { status: 'missed', at: '' }, live, '차례가 지났어요'],
  ['a day that may not reach it', 'A023', waiting, lastNumberScene, /^내 앞에 2명 A022번까지 검사해요/],
  ['the people ahead', 'A023', waiting, live, '내 앞에 2명'],
] as const)('tells screen readers of %s', async (_, ticket, state, pageData, text) => {
  vi.stubGlobal('fetch', async () => Response.json(viewOf(ticket, state)));
  const { container } = render(withLanguage('ko', <TicketPage token="lost" pageData={pageData} />));
  await screen.findByRole('heading', { level: 1, name: new RegExp(ticket) });
  expect(container.querySelector('[aria-live]')).toHaveTextContent(text);
});

it('says that a slip is of another day where this phone has kept it, and whom to call', async () => {
  saveSlip({ token: 'lost', view: { ...viewOf('A023', waiting), day: '2026-11-18' } });
  open();
  expect(await screen.findByRole('heading', { level: 1, name: '오늘 번호표가 아니에요' })).toBeVisible();
  const { telephone, name } = directory.clinics.find(({ clinicId }) => clinicId === 'wangsimni-plaza') ?? {};
  expect(screen.getByRole('link', { name: `${name?.ko} ${telephone}` })).toHaveAttribute(
    'href',
    `tel:${telephone}`,
  );
});
