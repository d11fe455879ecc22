import type { Desk, ErrorCode } from '@hannun/shared/contract';
import { commonMessages } from '@hannun/shared/i18n';
import type { RejectedTap } from '@hannun/shared/outbox';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Tap } from '../tablet/tablet.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import {
  arrival as arrived,
  busyDesk,
  called,
  calledElsewhereDesk,
  deskAfter,
  done,
} from '../testing/desk-fixtures.js';

beforeEach(() => localStorage.clear());

const refused = (id: string, command: object, code: ErrorCode): RejectedTap => ({
  command: {
    id,
    clinicId: 'seongdong',
    at: '2026-11-23T08:35:00.000Z',
    ...command,
  } as RejectedTap['command'],
  order: Number(id),
  state: 'refused',
  error: { code, message: 'for logs' },
});
const arrival = (id: string, number: number) =>
  refused(id, { type: 'check-in', lane: 'pcr', series: 'K', number, party: 2 }, 'intake-closed');
const unnamed = refused('3', { type: 'check-in', lane: 'pcr' }, 'already-done');
const leave = refused('4', { type: 'leave', ticket: 'A003', reason: 'left' }, 'already-done');
const outbox = [arrival('1', 3), arrival('2', 4), unnamed, leave];

async function openSheet(language: 'ko' | 'en' = 'ko', shown = outbox, desk: Desk = busyDesk) {
  const controls = { putInAgain: vi.fn(() => null), markServed: vi.fn(() => null), acknowledge: vi.fn() };
  const element = (taps: readonly RejectedTap[]) =>
    inLanguage(language, deskElement({ desk, view: { outbox: taps }, ...controls }));
  const { rerender } = render(element(shown));
  const name = language === 'ko' ? '하나씩' : 'One by one';
  const [key] = screen.getAllByRole('button', { name });
  if (key) await userEvent.click(key);
  const sheet = () => within(screen.getByRole('dialog'));
  return {
    ...controls,
    sheet,
    press: (key: RegExp) => userEvent.click(sheet().getByRole('button', { name: key })),
    left: (taps: readonly RejectedTap[]) => rerender(element(taps)),
  };
}

it('goes through what is left one by one, with what each key does', async () => {
  const { sheet, press, left, putInAgain, markServed, acknowledge } = await openSheet();
  expect(sheet().getByRole('heading')).toHaveTextContent('저장되지 못한 일 · 4건');
  expect(sheet().getByText('AK03')).toBeVisible();
  expect(sheet().getByText(/17:35에 접수한 2명/)).toBeVisible();
  expect(sheet().getByText('17:35에 오신 차례로 줄에 섭니다')).toBeVisible();
  await press(/다시 넣기/);
  expect(putInAgain).toHaveBeenCalledWith(['1']);
  left(outbox.slice(1));
  expect(sheet().getByText('AK04')).toBeVisible();
  await press(/이미 검사 마침/);
  expect(markServed).toHaveBeenCalledWith('2');
  left(outbox.slice(2));
  expect(sheet().queryByRole('button', { name: /이미 검사 마침/ })).toBeNull();
  await press(/없던 일로/);
  expect(acknowledge).toHaveBeenCalledWith('3');
  left(outbox.slice(3));
  expect(sheet().getByText('A003')).toBeVisible();
  expect(sheet().getByText('아무것도 바뀌지 않습니다')).toBeVisible();
  left([]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('leaves one for later, and stays closed when others come', async () => {
  const { sheet, press, left } = await openSheet('en', outbox.slice(0, 2));
  await press(/See the next one first/);
  expect(sheet().getByText('AK04')).toBeVisible();
  left([]);
  left([leave]);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('alert')).toHaveTextContent('A003');
});

it('tells in the sheet why what was put in again is refused again', async () => {
  const { sheet, press, putInAgain } = await openSheet('en', [leave]);
  putInAgain.mockReturnValue({ code: 'already-done', message: '' } as never);
  await press(/Put in again/);
  expect(sheet().getByRole('alert')).toHaveTextContent(commonMessages.en.error['already-done']);
});

it.each([
  ['ko', 'A001', '다른 태블릿에서 이미 1번 검사실로 불렀습니다.'],
  ['en', 'A001', 'Another tablet has already called this number to Room 1.'],
] as const)(
  'says in %s whom a late call expected, and where somebody else called them',
  async (language, expects, why) => {
    const late = refused('5', { type: 'call', lane: 'pcr', booth: '2', expects }, 'already-done');
    const { sheet } = await openSheet(language, [late]);
    expect(sheet().getByText(expects)).toBeVisible();
    expect(sheet().getByText(why, { exact: false })).toBeVisible();
  },
);

it('asks before a refused call is put in again that would finish whom another tablet called', async () => {
  const again = refused('6', { type: 'call', lane: 'pcr', booth: '2' }, 'already-done');
  const calls = { putInAgain: vi.fn(() => null), acknowledge: vi.fn(), tap: vi.fn((_: Tap) => null) };
  const view = { outbox: [again] };
  render(inLanguage('ko', deskElement({ desk: calledElsewhereDesk, view, ...calls })));
  await userEvent.click(screen.getByRole('button', { name: '다시 넣기' }));
  expect(screen.getByRole('dialog', { name: '2번 검사실에 A002번이 계십니다' })).toBeVisible();
  expect(calls.acknowledge).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'A002 마치고 다음 분 호출' }));
  expect(calls.tap.mock.calls).toEqual([[{ type: 'call', lane: 'pcr', booth: '2', finishes: ['A002'] }]]);
  expect(calls.acknowledge).toHaveBeenCalledWith('6');
  expect(calls.putInAgain).not.toHaveBeenCalled();
});

it('settles a test finished in an outage whose person another tablet marked as absent', async () => {
  const left = { type: 'left', at: busyDesk.asOf, lane: 'pcr', number: 1, reason: 'no-show' } as const;
  const finish = refused('7', { type: 'check-out', ticket: 'A001' }, 'already-done');
  const markServed = vi.fn(() => null);
  const desk = deskAfter([arrived(1), left]);
  render(inLanguage('ko', deskElement({ desk, view: { outbox: [finish] }, markServed })));
  await userEvent.click(screen.getByRole('button', { name: '하나씩' }));
  await userEvent.click(screen.getByRole('button', { name: /이미 검사 마침/ }));
  expect(markServed).toHaveBeenCalledWith('7');
});

const late = refused('5', { type: 'call', lane: 'pcr', booth: '1', expects: 'A002' }, 'already-done');
const otherTablet = { device: 'tablet-9', command: 'gone', type: 'leave' };
const gone = (reason: 'left' | 'no-show') => {
  const left = { type: 'left', at: '2026-11-23T01:42:00.000Z', lane: 'pcr', number: 2, reason } as const;
  const desk = deskAfter([arrived(1), arrived(2), arrived(3), { ...left, origin: otherTablet }]);
  return { ...desk, devices: { 'tablet-9': 'Reception' } };
};

it.each([
  [
    'ko',
    'left',
    '10:42에 줄에서 뺐습니다 (Reception). 여기 계시면 다시 줄에 세워 부르세요.',
    '다시 줄에 세워 호출',
  ],
  [
    'en',
    'left',
    'Taken out of the line at 10:42 (Reception). If they are here, bring',
    'Bring back and call',
  ],
  ['ko', 'no-show', '10:42에 안 오신 것으로 표시했습니다', '다시 줄에 세워 호출'],
  ['en', 'no-show', 'Marked as a no-show at 10:42', 'Bring back and call'],
] as const)(
  'says in %s what became of whom a refused call was for: %s',
  async (language, reason, fate, key) => {
    const { sheet, press, markServed, putInAgain } = await openSheet(language, [late], gone(reason));
    expect(sheet().getByText('A002')).toBeVisible();
    expect(sheet().getByText(fate, { exact: false })).toBeVisible();
    await press(new RegExp(key));
    expect(putInAgain).toHaveBeenCalledWith(['5']);
    await press(/이미 검사 마침|Already served/);
    expect(markServed).toHaveBeenCalledWith('5');
  },
);

it('says when whom a refused call was for was finished', async () => {
  const end = { ...done(2, 40), origin: { ...otherTablet, type: 'check-out' } };
  const desk = deskAfter([arrived(1), arrived(2), called(2, '1'), end]);
  const { sheet } = await openSheet('en', [late], desk);
  expect(sheet().getByText(/Already finished at 10:40/)).toBeVisible();
  expect(sheet().queryByRole('button', { name: /Already served/ })).toBeNull();
});

it.each([
  ['ko', '‘A002 호출’ 되돌리기', 'A002 마침. 나중 일부터 먼저 되돌려 주세요.'],
  ['en', 'Undo of “A002 called”', 'A002 finished. Undo the later change first.'],
] as const)('says in %s which undo was refused, and what came after', async (language, what, why) => {
  const origin = { device: 'tablet-1', command: 'call', type: 'call' };
  const end = { ...done(2, 40), origin: { ...otherTablet, type: 'check-out' } };
  const desk = deskAfter([arrived(1), arrived(2), { ...called(2, '1'), origin }, end]);
  const undo = refused('8', { type: 'undo', commandId: 'call' }, 'already-done');
  const { sheet } = await openSheet(language, [undo], desk);
  expect(sheet().getByText(what, { exact: false })).toBeVisible();
  expect(sheet().getByText(why, { exact: false })).toBeVisible();
});

it('offers no tap of another day again that names a number', async () => {
  const { sheet } = await openSheet('en', [{ ...late, error: { code: 'too-old', message: '' } }]);
  expect(sheet().queryByRole('button', { name: /again|Bring back/ })).toBeNull();
});
