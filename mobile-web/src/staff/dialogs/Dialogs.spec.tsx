import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Tap } from '../tablet/tablet.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { busyDesk, mixedDesk, rollDesk, servedDesk } from '../testing/desk-fixtures.js';
import * as examples from './Dialogs.examples.js';
import type { OpenDialog } from './open-dialog.js';

beforeEach(() => localStorage.clear());

it.each([
  ['ko', examples.checkIn, 'PCR · 모두 몇 분인가요?', ['모두', '6명 이상']],
  ['en', examples.checkIn, 'PCR · how many people in all?', ['In all', '6 or more']],
  ['ko', examples.tearOff, 'PCR · 마지막으로 뜯은 번호는 몇 번인가요?', ['C001까지 1명 접수']],
  ['en', examples.tearOff, 'PCR · what was the last number torn off?', ['Check in 1, up to C001']],
  ['ko', examples.recount, 'PCR 줄에 지금 몇 명이 계신가요?', [/그대로입니다$/, '15명으로 맞추기']],
  ['en', examples.recount, 'How many people are in the PCR line now?', [/no change$/, 'people', 'Set to 15']],
  ['ko', examples.line, 'PCR 줄', ['아직 안 오신 번호', '줄에서 빠진 번호', 'A008']],
  ['en', examples.line, 'PCR line', ['Not yet here', 'Left the line', 'A008']],
  ['ko', examples.answeredLine, 'PCR 줄', [/5분 늦으신다고 합니다/]],
  ['en', examples.answeredTicket, 'A001', [/Will be 5 min late/, 'Mark no-show']],
  ['ko', examples.emptyLine, 'PCR 줄', ['줄에 아무도 없습니다.']],
  ['en', examples.emptyLine, 'PCR line', ['Nobody is in line.']],
  ['ko', examples.waiting, 'A008', ['이 번호 호출', '신속항원 줄로 보내기', '줄에서 빼기']],
  ['en', examples.waiting, 'A008', ['Call this number', 'Send to Rapid antigen', 'Remove (left)']],
  ['ko', examples.inService, 'A006', ['안 오심 처리', '검사 완료']],
  ['en', examples.inService, 'A006', ['Mark no-show', 'Test done']],
  ['ko', examples.missing, 'A001', ['세 번 지나도 답이 없어 인원에서 뺐습니다.', '다시 줄에 넣기']],
  [
    'en',
    examples.missing,
    'A001',
    ['Passed three times without an answer, so not counted.', 'Put back in line'],
  ],
  ['ko', examples.gone, 'A007', [/나가심$/, '다시 줄에 넣기']],
  ['en', examples.gone, 'A007', [/left$/, 'Put back in line']],
  ['ko', examples.unknownTicket, 'A099', ['이 번호는 이제 줄에 없습니다.']],
  ['en', examples.unknownTicket, 'A099', ['This number is no longer in line.']],
  ['ko', examples.slip, 'A008 번호표', ['바로 다음 차례', '인쇄']],
  ['en', examples.slip, 'Slip A008', ['You are next', 'Print']],
  ['ko', examples.unsavedSlip, 'A002 번호표', ['서버에 저장되면 QR 코드가 나옵니다.']],
  ['en', examples.unsavedSlip, 'Slip A002', ['The QR code appears once the server has saved it.']],
  ['ko', examples.lostSlip, 'A006 번호표', [/이제 줄에 없습니다/]],
  ['en', examples.lostSlip, 'Slip A006', [/no longer waiting/]],
  ['ko', examples.pause, '왜 멈추나요?', ['소독', '시각 미정', /^PCR만 멈추기 · /]],
  ['en', examples.pause, 'Why pause?', ['Cleaning', 'No time yet', /^Pause PCR until /]],
  ['ko', examples.closeIntake, '모든 줄(PCR · 신속항원)의 새 접수를 마감할까요?', [/이미 줄에 계신 15명/]],
  [
    'en',
    examples.closeIntake,
    'Stop taking new people in all lanes (PCR · Rapid antigen)?',
    [/The 15 people already in line/],
  ],
  ['ko', examples.more, '설정·기타', ['지금 A040까지', '문구 없음']],
  ['en', examples.more, 'Settings', ['Now up to A040', 'No notice']],
  ['ko', examples.booths, 'PCR · 운영 중인 검사실', ['2곳으로 저장']],
  ['en', examples.booths, 'PCR · rooms open now', ['Save 2']],
  ['ko', examples.lastNumber, 'PCR · 오늘 몇 번까지 검사하나요?', ['지금 A040까지', '정하지 않음']],
  ['en', examples.lastNumber, 'PCR · up to which number today?', ['Now up to A040', 'No limit']],
  ['ko', examples.notice, '기다리는 분께 드리는 안내 문구', ['문구 표시']],
  ['en', examples.notice, 'A notice to everyone waiting', ['Show it']],
  ['ko', examples.history, '오늘 한 일', ['A007 줄에서 빠짐', '다른 기기', '이 태블릿']],
  ['en', examples.history, 'Today so far', ['A007 left the line', 'Another device', 'This tablet']],
  ['ko', examples.settings, '이 태블릿 설정', ['소리와 진동', '80 mm']],
  ['en', examples.settings, 'This tablet’s settings', ['Sound and vibration', '80 mm']],
] as const)('shows its texts in %s (%#)', (language, example, title, texts) => {
  render(inLanguage(language, example));
  const dialog = within(screen.getByRole('dialog', { name: title }));
  for (const text of texts) expect(dialog.getAllByText(text)[0]).toBeVisible();
  if (language === 'en') expect(screen.getByRole('dialog').textContent).not.toMatch(/[가-힣]/);
});

const openDialog = (dialog: OpenDialog, shown = busyDesk) => {
  const tap = vi.fn((_: Tap) => null);
  render(inLanguage('ko', deskElement({ desk: shown, dialog, tap })));
  return { tap, inside: within(screen.getByRole('dialog')) };
};
const press = (name: string | RegExp) =>
  userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

it.each([
  [
    { dialog: 'arrival' },
    ['6명 이상', '하나 늘리기', '7명 접수'],
    { type: 'check-in', lane: 'pcr', party: 7 },
  ],
  [{ dialog: 'arrival', party: 5 }, ['5명 접수'], { type: 'check-in', lane: 'pcr', party: 5 }],
  [
    { dialog: 'recount' },
    ['하나 줄이기', '나가심', '14명으로 맞추기'],
    { type: 'correct', lane: 'pcr', waiting: 14, reason: '나가심' },
  ],
  [
    { dialog: 'pause' },
    ['점심시간', '시각 미정', 'PCR만 멈추기'],
    { type: 'pause', reason: 'lunch', lane: 'pcr' },
  ],
  [{ dialog: 'close-intake' }, ['접수 마감'], { type: 'close-intake' }],
  [{ dialog: 'booths' }, [/2번 검사실/, '1곳으로 저장'], { type: 'open-booths', lane: 'pcr', booths: ['1'] }],
  [
    { dialog: 'last-number' },
    ['하나 늘리기', 'A017까지 검사'],
    { type: 'last-number', lane: 'pcr', number: 17 },
  ],
] as const)('sends the command the button names (%#)', async (open, keys, made) => {
  const { tap } = openDialog(open);
  for (const name of keys) await press(name);
  expect(tap.mock.calls).toEqual([[made]]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it.each([
  ['모두', '4명', { party: 4 }],
  [/우선 접수/, '1명', { party: 1, priority: true }],
] as const)('checks in a family or one with priority by one tap more (%#)', async (row, name, made) => {
  const { tap, inside } = openDialog({ dialog: 'arrival' });
  await userEvent.click(within(inside.getByRole('group', { name: row })).getByRole('button', { name }));
  expect(tap.mock.calls).toEqual([[{ type: 'check-in', lane: 'pcr', ...made }]]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it.each([
  ['A008', /이 번호 호출/, { type: 'call', lane: 'pcr', booth: '1', ticket: 'A008' }],
  ['A008', /신속항원 줄로/, { type: 'send', ticket: 'A008', lane: 'heads' }],
  ['A006', /마치고 신속항원 줄로/, { type: 'check-out', ticket: 'A006', then: { lane: 'heads' } }],
  ['A006', /결과 대기 · 15분/, { type: 'check-out', ticket: 'A006', then: { resultMinutes: 15 } }],
  ['A008', '줄에서 빼기', { type: 'leave', ticket: 'A008', reason: 'left' }],
  ['A006', '안 오심 처리', { type: 'leave', ticket: 'A006', reason: 'no-show' }],
  ['A006', '다시 부르기', { type: 'recall', ticket: 'A006' }],
  ['A006', '검사 완료', { type: 'check-out', ticket: 'A006' }],
  ['A001', /다시 줄에 넣기/, { type: 'reinstate', ticket: 'A001' }],
  ['A007', /다시 줄에 넣기/, { type: 'reinstate', ticket: 'A007' }],
] as const)('sends the command the button names for %s (%#)', async (ticket, name, made) => {
  const { tap } = openDialog({ dialog: 'ticket', ticket }, mixedDesk);
  await press(name);
  expect(tap.mock.calls).toEqual([[made]]);
});

it.each([
  ['A001', /신속항원 줄로 보내기/, { type: 'send', ticket: 'A001', lane: 'heads' }],
  ['A002', /신속항원 줄로 보내기/, { type: 'send', ticket: 'A002', lane: 'heads' }],
  ['A002', '결과를 알려 드렸음', { type: 'check-out', ticket: 'A002' }],
] as const)('sends on who was served, also after intake closed: %s (%#)', async (ticket, name, made) => {
  const { tap } = openDialog({ dialog: 'ticket', ticket }, servedDesk);
  await press(name);
  expect(tap.mock.calls).toEqual([[made]]);
});

it('checks in a roll up to the number typed, and nothing checked in before', async () => {
  const { tap, inside } = openDialog({ dialog: 'tear-off' }, rollDesk);
  const field = inside.getByRole('textbox', { name: '마지막으로 뜯은 번호' });
  await userEvent.clear(field);
  expect(inside.getByRole('button', { name: '이미 접수한 번호입니다' })).toBeDisabled();
  await userEvent.type(field, '12');
  await press('C012까지 12명 접수');
  expect(tap.mock.calls).toEqual([[{ type: 'tear-off', lane: 'roll', number: 12 }]]);
});

it('publishes a notice in both languages', async () => {
  const { tap, inside } = openDialog({ dialog: 'notice' });
  expect(inside.getByRole('button', { name: '문구 표시' })).toBeDisabled();
  await userEvent.type(inside.getByLabelText('한국어'), ' 오늘은 5시까지 ');
  await userEvent.type(inside.getByLabelText(/영어/), 'Until five today');
  await press('문구 표시');
  const text = { ko: '오늘은 5시까지', en: 'Until five today' };
  expect(tap.mock.calls).toEqual([[{ type: 'notice', text }]]);
});

it('keeps at least one booth open', async () => {
  const { inside } = openDialog({ dialog: 'booths' });
  await press(/1번 검사실/);
  await press(/2번 검사실/);
  expect(inside.getByRole('button', { name: /한 곳은 열어 두세요/ })).toBeDisabled();
});

it('names no lanes in asking to close a clinic of one', () => {
  openDialog({ dialog: 'close-intake' }, rollDesk);
  expect(screen.getByRole('dialog', { name: '새 접수를 마감할까요?' })).toBeVisible();
});

it('finds a number by its digits', async () => {
  const { inside } = openDialog({ dialog: 'line' });
  await userEvent.type(inside.getByRole('searchbox'), '12');
  expect(inside.getAllByRole('button').map(({ textContent }) => textContent?.slice(0, 4))).toEqual([
    'A012',
    '닫기',
  ]);
});

it('undoes only this tablet’s own changes that nothing depends on', async () => {
  const { tap, inside } = openDialog({ dialog: 'history' }, mixedDesk);
  const theirs = inside.getByText('A007 줄에서 빠짐').closest('li');
  expect(theirs && within(theirs).queryByRole('button')).toBeNull();
  await userEvent.click(inside.getAllByRole('button', { name: '되돌리기' })[0] ?? document.body);
  expect(tap.mock.calls).toEqual([[{ type: 'undo', commandId: 'last-40' }]]);
});

it('prints on the paper width set for this tablet', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue();
  openDialog({ dialog: 'slip', ticket: 'A008' }, mixedDesk);
  await press('인쇄');
  expect(print).toHaveBeenCalledOnce();
  expect(document.querySelector('.paper')).toHaveAttribute('data-width', '80');
  expect(document.querySelector('.paper')).toHaveTextContent('A008');
  print.mockRestore();
});

it('finishes with any time until the result, from a minute to three hours', async () => {
  const { tap } = openDialog({ dialog: 'ticket', ticket: 'A006' }, mixedDesk);
  await press(/결과 대기 · 다른 시간/);
  await press('45분');
  await press('하나 늘리기');
  await press('마치고 결과 대기 · 46분');
  expect(tap.mock.calls).toEqual([[{ type: 'check-out', ticket: 'A006', then: { resultMinutes: 46 } }]]);
});
