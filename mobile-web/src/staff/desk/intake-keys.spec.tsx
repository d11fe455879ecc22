import type { Desk } from '@hannun/shared/contract';
import type { QueueEvent } from '@hannun/shared/queue';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Tap } from '../tablet/tablet.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { arrival, dayOpened, deskAfter, headsLane, pcrLane } from '../testing/desk-fixtures.js';

beforeEach(() => localStorage.clear());

/** Of that day, in Seoul. */
const at = (time: string) => new Date(`2026-11-23T${time}:00+09:00`).toISOString();
const lunch = { from: at('12:00'), until: at('13:00'), reason: 'lunch' } as const;
const withLunch = { ...dayOpened, hours: dayOpened.hours && { ...dayOpened.hours, breaks: [lunch] } };
const pausedUntil = (time: string, lane: string): QueueEvent => ({
  type: 'paused',
  at: at('11:50'),
  reason: 'disinfection',
  until: at(time),
  lane,
});

const renderDesk = (desk: Desk, language: 'ko' | 'en' = 'ko') => {
  const tap = vi.fn((_: Tap) => null);
  render(inLanguage(language, deskElement({ desk, tap })));
  return tap;
};
/** `name | description` of a key of new check-ins. */
const key = (label: string) => screen.getByRole('button', { name: label.split(' | ').join('') });
const openLane = (name: RegExp) =>
  userEvent.click(within(screen.getByRole('navigation')).getByRole('button', { name }));

const pausedOverLunch = deskAfter([pausedUntil('13:20', 'pcr')], at('12:10'), withLunch);

it('lifts the pause of a lane alone while its clinic is at lunch', async () => {
  const tap = renderDesk(pausedOverLunch);
  expect(key('잠시 멈춤 | A만 · 소독 중 · 13:20부터')).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(key('접수 다시 받기 | A만의 멈춤 끝내기'));
  expect(tap.mock.calls).toEqual([[{ type: 'resume', lane: 'pcr' }]]);
});

it.each([
  ['ko', '접수 다시 받기 | 모든 줄 지금 다시 시작'],
  ['en', 'Reopen | Resume all lanes now'],
] as const)('says where ending a pause opens the other lanes too (%s)', async (language, label) => {
  const tap = renderDesk(pausedOverLunch, language);
  await openLane(/신속항원|Rapid/);
  await userEvent.click(key(label));
  expect(tap.mock.calls).toEqual([[{ type: 'resume' }]]);
});

const threeEarly = [1, 2, 3].map((number) => ({ ...arrival(number), at: at('08:40') }));
const openedEarly: QueueEvent = { type: 'intake-reopened', at: at('08:30') };
const quotaOfThree = {
  ...withLunch,
  at: at('08:00'),
  lanes: [{ ...pcrLane, quota: { morning: 3, afternoon: 9 } }, headsLane],
};

it.each<[string, QueueEvent[]]>([
  ['', []],
  [' opened by hand', [openedEarly]],
])('offers no last number of a morning%s that is full before its hours', async (_, opening) => {
  const desk = deskAfter([...opening, ...threeEarly], at('08:41'), quotaOfThree);
  renderDesk(desk);
  expect(key('오전 접수 마감 | 13:00부터 다시')).toHaveAttribute('aria-pressed', 'true');
  expect(key('접수 다시 받기 | 자리가 모두 찼습니다. 더 받으려면 여는 시각 뒤에 눌러 주세요')).toBeDisabled();
});

const intakeClosed = (time: string): QueueEvent => ({ type: 'intake-closed', at: at(time) });

it.each<[string, 'ko' | 'en', QueueEvent[], string, string, Tap]>([
  [
    'of its lane alone while nothing else shuts it',
    'ko',
    [],
    '09:01',
    '접수 다시 받기 | 오전 정원을 넘겨 받습니다',
    { type: 'reopen-intake', lane: 'pcr' },
  ],
  [
    'of its lane alone while nothing else shuts it',
    'en',
    [],
    '09:01',
    'Reopen | Go beyond the morning’s quota',
    { type: 'reopen-intake', lane: 'pcr' },
  ],
  [
    'of each lane where it opens them all',
    'ko',
    Array.from({ length: 9 }, (_, index) => ({ ...arrival(index + 4), at: at('14:00') })),
    '17:40',
    '접수 다시 받기 | 모든 줄에서 다시 받기 · A: 오후 정원을 넘겨 받습니다',
    { type: 'reopen-intake' },
  ],
  [
    'that stays full when it only ends a closing',
    'ko',
    [intakeClosed('09:10')],
    '09:20',
    '접수 다시 받기 | 모든 줄의 마감을 풉니다 · 오전 정원은 다 찼습니다',
    { type: 'reopen-intake' },
  ],
])(
  'says before a press what becomes of a quota: %s (%s)',
  async (_, language, events, time, label, tapped) => {
    const tap = renderDesk(deskAfter([...threeEarly, ...events], at(time), quotaOfThree), language);
    await userEvent.click(key(label));
    expect(tap.mock.calls).toEqual([[tapped]]);
  },
);

const pressedKeys = () =>
  within(screen.getByRole('group', { name: /새 접수/ }))
    .getAllByRole('button', { pressed: true })
    .map(({ textContent }) => textContent);
const status = (name: string) => within(screen.getByRole('banner')).getByText(name);

const rapidFrom1230 = {
  ...headsLane,
  ownHours: {
    hours: { opensAt: at('12:30'), closesAt: at('16:00'), intakeClosesAt: at('16:00'), breaks: [lunch] },
    nextOpensAt: null,
  },
};

it('presses one key of a lane that opens after lunch, and says above that its clinic rests', async () => {
  renderDesk(deskAfter([], at('12:10'), { ...withLunch, lanes: [pcrLane, rapidFrom1230] }));
  expect(status('잠시 멈춤')).toBeVisible();
  await openLane(/신속항원/);
  expect(pressedKeys()).toEqual(['접수 전13:00에 엽니다']);
});

it.each<[string, 'ko' | 'en', object, string, string]>([
  [
    'the clinic’s',
    'ko',
    {},
    '잠시 멈춤 | 소독 중 · 09:30에 다시 시작',
    '접수 다시 받기 | 모든 줄의 멈춤 끝내기',
  ],
  ['the clinic’s', 'en', {}, 'Pause | Cleaning break · resumes 09:30', 'Reopen | End the pause of all lanes'],
  [
    'a lane’s',
    'ko',
    { lane: 'pcr' },
    '잠시 멈춤 | A만 · 소독 중 · 09:30부터',
    '접수 다시 받기 | 멈춤 끝내기',
  ],
])(
  'shows %s pause that was set before opening, and ends it (%s)',
  async (_, language, lane, pause, resume) => {
    const set: QueueEvent = {
      type: 'paused',
      at: at('08:20'),
      reason: 'disinfection',
      until: at('09:30'),
      ...lane,
    };
    const tap = renderDesk(deskAfter([set], at('08:30')), language);
    expect(key(pause)).toBeVisible();
    await userEvent.click(key(resume));
    expect(tap.mock.calls).toEqual([[{ type: 'resume', ...lane }]]);
  },
);

it('keeps a pause in words that outlasts the closing, as it would an opening by hand', () => {
  const set: QueueEvent = { type: 'paused', at: at('17:50'), reason: 'other', until: null };
  renderDesk(deskAfter([set], at('18:30')));
  expect(key('접수 다시 받기 | 모든 줄의 멈춤 끝내기')).toBeEnabled();
});

const lastGiven: QueueEvent[] = [
  { ...arrival(1), at: at('09:10') },
  { type: 'last-number-set', at: at('09:20'), lane: 'pcr', number: 1, by: 'forecast' },
];

it('presses one key of a lane that is both full and paused, and keeps its pause in words', () => {
  renderDesk(deskAfter([...lastGiven, pausedUntil('13:20', 'pcr')], at('11:55')));
  expect(pressedKeys()).toEqual(['자동 마감A001번까지']);
  expect(key('잠시 멈춤 | A만 · 소독 중 · 13:20부터')).toBeVisible();
});

it('names above the lane of which it speaks where lanes are shut for different reasons', () => {
  renderDesk(deskAfter([...lastGiven, pausedUntil('13:20', 'heads')], at('11:55')));
  expect(status('신속항원 · 잠시 멈춤')).toBeVisible();
});

it('after closing, says how many are left, not that all of them are served', () => {
  renderDesk(deskAfter([arrival(1), arrival(2)], at('18:05')));
  expect(key('접수 마감 | 남은 분 2명')).toBeVisible();
});
