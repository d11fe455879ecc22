import { type Board, type Desk, guestNumber } from '@hannun/shared/contract';
import type { Language } from '@hannun/shared/i18n';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import {
  arrival,
  boardFor,
  boardReaching,
  busyDesk,
  called,
  dayOpened,
  deskAfter,
  done,
  mixedDesk,
  pcrLane,
  servedDesk,
  twoBeyondLastDesk,
} from '../testing/desk-fixtures.js';

beforeEach(() => localStorage.clear());

const marked = (language: Language, mark: RegExp, desk: Desk, board?: Board) => {
  const { unmount } = render(
    inLanguage(language, deskElement({ desk, dialog: { dialog: 'line' }, ...(board ? { board } : {}) })),
  );
  const tickets = within(screen.getByRole('dialog')).queryAllByRole('button', { name: mark });
  const names = tickets.map(({ textContent }) => textContent?.slice(0, 4));
  unmount();
  return names;
};

it('marks in the waiting list who holds a number beyond the last one', () => {
  expect(marked('ko', /오늘 차례가 안 올 수 있음/, twoBeyondLastDesk)).toEqual(['A004', 'A005']);
  expect(marked('en', /may not be reached today/, twoBeyondLastDesk)).toEqual(['A004', 'A005']);
});

it('marks whoever stands behind the last ticket that the day reaches', () => {
  const board = boardReaching(busyDesk, 14);
  expect(marked('ko', /오늘 차례가 안 올 수 있음/, busyDesk, board)).toEqual(['A015', 'A016']);
});

it('marks nobody while the day reaches all', () => {
  const board = boardFor(busyDesk, { low: 300, likely: 480, high: 900 });
  expect(marked('ko', /오늘 차례가 안 올 수 있음/, busyDesk, board)).toEqual([]);
});

it('lists who was served not long ago, and whose result is awaited with its time', () => {
  render(inLanguage('ko', deskElement({ desk: servedDesk, dialog: { dialog: 'line' } })));
  const list = within(screen.getByRole('dialog'));
  expect(list.getByRole('heading', { name: '마친 번호' })).toBeVisible();
  expect(list.getByRole('button', { name: /^A001/ })).toHaveTextContent('10:10');
  expect(list.getByRole('heading', { name: '결과 대기' })).toBeVisible();
  expect(list.getByRole('button', { name: /^A002/ })).toHaveTextContent('결과 10:40쯤');
});

it.each([
  ['ko', /^A001/, '신속항원 줄로 보내기', 'A001'],
  ['en', /^A002/, 'Send to Rapid antigen', 'A002'],
] as const)(
  'sends on whoever was served with one key beside them (%s)',
  async (language, number, name, ticket) => {
    const tap = vi.fn(() => null);
    render(inLanguage(language, deskElement({ desk: servedDesk, dialog: { dialog: 'line' }, tap })));
    const list = within(screen.getByRole('dialog'));
    const row = list.getByRole('button', { name: number }).closest('li') ?? document.body;
    await userEvent.click(within(row).getByRole('button', { name }));
    expect(tap.mock.calls).toEqual([[{ type: 'send', ticket, lane: 'heads' }]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  },
);

it('offers the usual next lane of several beside whoever was served, and none where nobody knows it', () => {
  const other = { ...pcrLane, lane: 'other', code: 'C', name: { ko: '상담', en: 'Talk' } };
  const next = { ...pcrLane, lane: 'next', code: 'D', name: { ko: '주사', en: 'Injection' } };
  const served = [arrival(1), called(1, '1'), done(1, 10)];
  const keysOf = (lane: typeof pcrLane) => {
    const desk = deskAfter(served, '2026-11-23T01:30:00.000Z', { ...dayOpened, lanes: [lane, other, next] });
    const { unmount } = render(inLanguage('ko', deskElement({ desk, dialog: { dialog: 'line' } })));
    const keys = screen
      .queryAllByRole('button', { name: /줄로 보내기/ })
      .map(({ textContent }) => textContent);
    unmount();
    return keys;
  };
  expect(keysOf({ ...pcrLane, next: 'next' })).toEqual(['주사 줄로 보내기']);
  expect(keysOf(pcrLane)).toEqual([]);
});

it('finds a number in any lane, also one typed with the Korean layout, and says when it was finished', async () => {
  render(inLanguage('ko', deskElement({ desk: mixedDesk, dialog: { dialog: 'line' } })));
  const list = within(screen.getByRole('dialog'));
  const find = async (text: string) => {
    await userEvent.clear(list.getByRole('searchbox'));
    await userEvent.type(list.getByRole('searchbox'), text);
  };
  await find('ㅁ008');
  expect(list.getByRole('button', { name: /^A008/ })).toBeVisible();
  await find('A999');
  expect(list.getByRole('status')).toHaveTextContent('오늘 드린 번호 가운데 그런 번호가 없습니다.');
});

it('says of whoever was sent from another lane that the time is of coming to this one', () => {
  const next = { ...pcrLane, lane: 'next', code: 'B', name: { ko: '주사', en: 'Injection' } };
  const at = '2026-11-23T01:20:00.000Z';
  const sent = {
    type: 'sent' as const,
    ...{ at, lane: 'next', number: 1, place: 1, party: 1, priority: false },
    to: { lane: 'pcr', number: guestNumber('B001', 1) },
  };
  const desk = deskAfter([arrival(1), { ...arrival(1), lane: 'next' }, sent], '2026-11-23T01:30:00.000Z', {
    ...dayOpened,
    lanes: [pcrLane, next],
  });
  render(inLanguage('ko', deskElement({ desk, dialog: { dialog: 'line' } })));
  const list = within(screen.getByRole('dialog'));
  expect(list.getByRole('button', { name: /^B001/ })).toHaveTextContent('10:20 이 줄로 옴');
  expect(list.getByRole('button', { name: /^A001/ })).not.toHaveTextContent('이 줄로');
});

it('names the other lane in which a number stands', async () => {
  const lanes = [pcrLane, { ...pcrLane, lane: 'rapid', code: 'B', name: { ko: '신속항원', en: 'Rapid' } }];
  const inRapid = { ...arrival(4), lane: 'rapid' };
  const desk = deskAfter([arrival(1), inRapid], busyDesk.asOf, { ...dayOpened, lanes });
  render(inLanguage('ko', deskElement({ desk, dialog: { dialog: 'line' } })));
  const list = within(screen.getByRole('dialog'));
  await userEvent.type(list.getByRole('searchbox'), 'b004');
  expect(list.getByRole('heading', { name: '신속항원 · 기다리는 순서' })).toBeVisible();
  expect(list.getByRole('button', { name: /^B004/ })).toBeVisible();
});
