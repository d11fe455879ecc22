import type { BoothChoices } from '@hannun/shared/booths';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Tap } from '../tablet/tablet.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import {
  busyDesk,
  calledElsewhereDesk,
  dayOpened,
  deskAfter,
  finishedElsewhereDesk,
  headsLane,
  nextCalledElsewhereDesk,
  nextCalledHereDesk,
  pcrLane,
} from '../testing/desk-fixtures.js';
import {
  emptyRoom,
  finishedElsewhere,
  heldDesk,
  reception,
  standingAt,
  takenOver,
  twoRooms,
  unasked,
} from './Booths.examples.js';

beforeEach(() => localStorage.clear());

it.each([
  [
    'ko',
    unasked,
    ['이 태블릿은 어디에 있나요?', '태블릿 ‘채취실’에서 쓰고 있습니다 · 넘겨받기', '비어 있습니다'],
  ],
  ['en', unasked, ['Where is this tablet?', 'Choose a place']],
  ['ko', reception, ['접수대', '한 분 접수', '2명', '우선 접수', /부르지 않음/]],
  ['en', reception, ['Reception', 'Check in one', 'Priority']],
  ['ko', twoRooms, ['1번 검사실', 'A002', '나']],
  ['en', emptyRoom, ['Your room is empty', 'Room 2']],
  ['ko', emptyRoom, ['내 검사실이 비어 있습니다', 'A001']],
  ['ko', takenOver, ['태블릿 ‘채취실’에서 1번 검사실을 넘겨받았습니다.', '자리 고르기']],
  ['ko', finishedElsewhere, [/태블릿 ‘채취실’에서 1번 검사실로 다음 분을 부르면서 A001번 검사를 마쳤습니다/]],
  ['en', finishedElsewhere, [/finished A001 by calling the next person to Room 1/]],
] as const)(
  'shows in %s where the tablet stands and what happened there (%#)',
  (language, example, texts) => {
    render(inLanguage(language, example));
    for (const text of texts) expect(screen.getAllByText(text)[0]).toBeVisible();
  },
);

type Shown = Parameters<typeof deskElement>[0];
const open = (shown: Shown) => {
  const tap = vi.fn((_: Tap) => null);
  const chooseBooths = vi.fn((_: BoothChoices) => undefined);
  const element = (next: Shown) => inLanguage('ko', deskElement({ tap, chooseBooths, ...next }));
  const { rerender } = render(element(shown));
  const taps = () => tap.mock.calls.map(([made]) => made);
  return {
    taps,
    becomes: (next: Shown) => rerender(element(next)),
    chosen: () => chooseBooths.mock.calls.at(-1)?.[0],
  };
};
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const callKey = /다음 분 호출/;

it('chooses nothing by itself', async () => {
  const { chosen } = open({ desk: busyDesk, view: { boothChoices: {} } });
  expect(screen.queryByRole('button', { name: callKey })).toBeNull();
  expect(screen.getByRole('button', { name: '자리를 골라 주세요' })).toBeDisabled();
  await press(/^2번 검사실/);
  await press('2번 검사실로 시작');
  expect(chosen()).toMatchObject({ pcr: { booth: '2' } });
});

it('opens the lane it worked on again, of those that its room serves, and no lane of another room', async () => {
  const lanes = ['first', 'second', 'third'].map((lane, index) => ({
    ...pcrLane,
    ...{ lane, code: 'ABC'[index] ?? '', name: { ko: `줄 ${lane}`, en: lane } },
    booths: [lane === 'third' ? '7' : '1'],
  }));
  const desk = deskAfter([], busyDesk.asOf, { ...dayOpened, lanes });
  const since = '2026-11-22T22:00:00.000Z';
  const [here, there] = [
    { booth: '1', since },
    { booth: '7', since: '2026-11-22T21:00:00.000Z' },
  ];
  const boothChoices = { first: here, second: here, third: there };
  const tabs = () => within(screen.getByRole('navigation'));
  const opened = () => tabs().getByRole('button', { pressed: true }).textContent;
  const reload = () => {
    cleanup();
    open({ desk, view: { boothChoices } });
  };
  reload();
  expect(opened()).toContain('first');
  await userEvent.click(tabs().getByRole('button', { name: /second/ }));
  reload();
  expect(opened()).toContain('second');
  await userEvent.click(tabs().getByRole('button', { name: /third/ }));
  reload();
  expect(opened()).toContain('first');
});

it('stands at reception in every lane that calls', async () => {
  const lanes = [pcrLane, { ...pcrLane, lane: 'rapid', code: 'C', booths: ['5'] }, headsLane];
  const { chosen } = open({
    desk: deskAfter([], undefined, { ...dayOpened, lanes }),
    view: { boothChoices: {} },
  });
  await press(/^접수대/);
  await press('접수대로 시작');
  expect(Object.keys(chosen() ?? {})).toEqual(['pcr', 'rapid']);
});

const rapidLane = {
  ...pcrLane,
  ...{ lane: 'rapid', code: 'C', name: { ko: '신속', en: 'Rapid' }, booths: ['4', '5'] },
};
const twoLaneDesk = deskAfter([], undefined, { ...dayOpened, lanes: [pcrLane, rapidLane] });
const placeBadge = () => document.querySelector('.place-badge')?.textContent;
const laneInView = () => screen.getByRole('button', { name: /명/, pressed: true }).textContent;

/** A tablet that keeps what it is told. */
function Tablet({ at: first }: { at: BoothChoices }) {
  const [boothChoices, chooseBooths] = useState(first);
  return deskElement({ desk: twoLaneDesk, view: { boothChoices }, chooseBooths });
}

it.each([
  ['a fresh tablet', {}],
  ['one that stood in another lane', standingAt('1')],
])('takes %s to the lane of the chosen room, asks nothing more, and opens there again', async (_, first) => {
  const { unmount } = render(inLanguage('ko', <Tablet at={first} />));
  if (Object.keys(first).length > 0) await userEvent.click(screen.getByTitle('자리 바꾸기'));
  await press(/^4번 검사실/);
  await press('4번 검사실로 시작');
  expect([placeBadge(), laneInView()]).toEqual(['4번 검사실', expect.stringContaining('신속')]);
  unmount();
  const chosen = { rapid: { booth: '4', since: '2026-11-23T00:30:00.000Z' } };
  render(inLanguage('ko', <Tablet at={chosen} />));
  expect([placeBadge(), laneInView()]).toEqual(['4번 검사실', expect.stringContaining('신속')]);
  await press(/PCR/);
  expect(screen.getByRole('button', { name: /한 분 접수/ })).toBeEnabled();
  expect(screen.queryByRole('heading', { name: /어디에/ })).toBeNull();
});

it('asks about another lane only when somebody wants to call there, and can go back', async () => {
  const { chosen } = open({ desk: twoLaneDesk, view: { boothChoices: standingAt('2') } });
  await press(/신속/);
  expect(placeBadge()).toBe('2번 검사실');
  await press('이 줄에서도 부르기');
  expect(screen.getByRole('heading', { name: '신속 줄에서는 어디에 계신가요?' })).toBeVisible();
  await press('돌아가기');
  await press('이 줄에서도 부르기');
  await press(/^5번 검사실/);
  await press('5번 검사실로 시작');
  expect(chosen()).toMatchObject({ pcr: { booth: '2' }, rapid: { booth: '5' } });
});

it('says so when another tablet holds the booth, and takes it over only on purpose', async () => {
  const { chosen } = open({ desk: heldDesk, view: { boothChoices: {} } });
  await press(/^1번 검사실/);
  expect(screen.getByText(/태블릿 ‘채취실’에는 자리를 다시 고르라고 알립니다/)).toBeVisible();
  await press('1번 검사실 넘겨받기');
  expect(chosen()).toMatchObject({ pcr: { booth: '1' } });
});

it('has no key that acts on the person in another booth', () => {
  open({ desk: busyDesk, view: { boothChoices: standingAt('2') } });
  expect(screen.getByRole('button', { name: /검사 완료/ })).toBeDisabled();
  expect(screen.queryByRole('button', { name: '안 오심 처리' })).toBeNull();
});

it('opens the ticket of another booth from its chip', async () => {
  open({ desk: busyDesk, view: { boothChoices: standingAt('2') } });
  await userEvent.click(within(screen.getByRole('list', { name: /검사실별/ })).getByRole('button'));
  expect(screen.getByRole('dialog', { name: 'A001' })).toBeVisible();
});

it('calls nobody at reception, neither by key nor by ticket', async () => {
  const { taps } = open({
    desk: busyDesk,
    view: { boothChoices: standingAt(null) },
    dialog: { dialog: 'ticket', ticket: 'A002' },
  });
  expect(screen.queryByRole('button', { name: /다음 분 호출|이 번호 호출/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '닫기' }));
  await press('4명');
  expect(taps()).toEqual([{ type: 'check-in', lane: 'pcr', party: 4 }]);
});

it('finishes somebody called elsewhere only once that was confirmed', async () => {
  const { taps } = open({ desk: calledElsewhereDesk, view: { boothChoices: standingAt('2') } });
  await press(callKey);
  expect(screen.getByRole('dialog', { name: '2번 검사실에 A002번이 계십니다' })).toBeVisible();
  expect(taps()).toEqual([]);
  await press('A002 마치고 다음 분 호출');
  expect(taps()).toEqual([{ type: 'call', lane: 'pcr', booth: '2', finishes: ['A002'] }]);
});

it('asks anew when somebody else sits in the booth by the time of the answer', async () => {
  const view = { boothChoices: standingAt('2') };
  const { taps, becomes } = open({ desk: calledElsewhereDesk, view });
  await press(callKey);
  becomes({ desk: nextCalledElsewhereDesk, view });
  await press('A002 마치고 다음 분 호출');
  expect(taps()).toEqual([]);
  expect(screen.getByRole('dialog', { name: '2번 검사실에 A003번이 계십니다' })).toBeVisible();
});

it('closes the question when whoever sits there now needs none', async () => {
  const view = { boothChoices: standingAt('2') };
  const { taps, becomes } = open({ desk: calledElsewhereDesk, view });
  await press(callKey);
  becomes({ desk: nextCalledHereDesk, view });
  await press('A002 마치고 다음 분 호출');
  expect(taps()).toEqual([]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('offers a no-show when the booth’s person was called a moment ago', async () => {
  const clockOffsetMs = Date.parse(busyDesk.asOf) + 2_000 - Date.now();
  const { taps } = open({ desk: busyDesk, view: { clockOffsetMs } });
  await press(callKey);
  await press('A001 안 오심 처리하고 다음 분 호출');
  expect(taps()).toEqual([
    { type: 'leave', ticket: 'A001', reason: 'no-show' },
    { type: 'call', lane: 'pcr', booth: '1', finishes: ['A001'] },
  ]);
});

it('asks where to go when its own booth is closed, and moves only there', async () => {
  const { taps, chosen } = open({ desk: busyDesk, dialog: { dialog: 'booths' } });
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /1번 검사실/ }));
  await press('1곳으로 저장');
  expect(taps()).toEqual([]);
  await press('닫고 2번 검사실로 옮기기');
  expect(taps()).toEqual([{ type: 'open-booths', lane: 'pcr', booths: ['2'] }]);
  expect(chosen()).toMatchObject({ pcr: { booth: '2' } });
});

it('calls and finishes nobody in a booth taken over until its staff chose a place again', async () => {
  const { taps, becomes } = open({ desk: heldDesk });
  expect(screen.queryByRole('button', { name: callKey })).toBeNull();
  await userEvent.keyboard('{F4}{F8}');
  expect(taps()).toEqual([]);
  await press('자리 고르기');
  expect(screen.getByRole('heading', { name: '이 태블릿은 어디에 있나요?' })).toBeVisible();
  becomes({ desk: heldDesk, view: { boothChoices: standingAt('2') } });
  expect(screen.queryByText(/넘겨받았습니다/)).toBeNull();
});

it('tells of it until somebody has read it', async () => {
  open({ desk: finishedElsewhereDesk });
  await press('확인했습니다');
  expect(screen.queryByText(/부르면서 A001번/)).toBeNull();
});
