import { commonMessages, createTranslate } from '@hannun/shared/i18n';
import { describeLane, nextChangeOf } from '@hannun/shared/saying';
import { describe, expect, it } from 'vitest';
import { type Act, at, dayOpened, hoursOf, nextDay, pcr, play, rapid, sayAll } from './testing/said-day.js';

const language = 'ko';
const t = createTranslate(language, [commonMessages[language]]);
const usual = dayOpened({});
const dayOff = dayOpened({ hours: null });
const endsEarlier = dayOpened({
  lanes: [
    pcr,
    {
      ...rapid,
      ownHours: { hours: hoursOf({ from: '09:00', intake: '17:30', until: '17:30' }), nextOpensAt: nextDay },
    },
  ],
});

const line = (clock: string): Act[] =>
  Array.from({ length: 2 }, () => [clock, { type: 'check-in', lane: 'rapid' }]);
const open = (clock: string): Act => [clock, { type: 'reopen-intake' }];
const close = (clock: string): Act => [clock, { type: 'close-intake' }];
const pause = (clock: string, until: string | null, lane?: string): Act => [
  clock,
  { type: 'pause', reason: 'disinfection', ...(until && { until: at(until) }), ...(lane && { lane }) },
];

/** A time of this day, `HH:MM`; of another, `MM-DD HH:MM`. */
function clockOf(time: string | null | undefined): string | null {
  if (!time) return null;
  const local = new Date(Date.parse(time) + 9 * 3_600_000).toISOString();
  return local.startsWith('2026-11-23') ? local.slice(11, 16) : local.slice(5, 16).replace('T', ' ');
}

/** What is known of the second lane, in which two people wait, from when there is a forecast, and how it is said. */
function read(opened: typeof usual, acts: readonly Act[], clock: string): Known {
  const said = sayAll(play(opened, acts), clock)[1];
  if (!said) throw new Error('The day has two lanes.');
  const { board, lane, saying } = said;
  const range = lane.forecast ?? lane.fromOpening;
  const from = lane.forecast ? clock : clockOf(lane.reopensAt);
  const start = lane.forecast?.notBefore;
  const begins =
    start === undefined ? from : clockOf(new Date(Date.parse(at(clock)) + start * 1000).toISOString());
  const context = { t, language, timeZone: 'Asia/Seoul', nowMs: Date.parse(at(clock)) };
  const { status, details } = describeLane(saying, context);
  const words = [status, ...details].join(' · ');
  return [board.status, range ? begins : null, saying.state, words, clockOf(nextChangeOf(saying))];
}

type Known = [status: string, forecastFrom: string | null, state: string, words: string, next: string | null];
type Row = [name: string, opened: typeof usual, acts: readonly Act[], clock: string, known: Known];

const waiting = '2명 대기';
/** Nobody was called for long before the end. */
const probably = 'B001번까지 검사할 수 있을 것 같아요';
const served = '오늘 접수는 끝났어요 · 기다리는 2명까지 검사해요';
const over = '오늘 접수 마감 · 내일(화) 09:00부터 접수해요';
const shut = '접수 마감 · 번호표를 받으셨다면 그대로 검사받을 수 있어요';
const endless = '소독 중 · 다시 시작하는 시각은 아직 정해지지 않았어요';
const restart = (reason: string, time: string) =>
  `${reason} · ${time}에 다시 시작해요 · ${time} 이후 10분 안`;
const tomorrow = '11-24 09:00';

const openedOrClosed: Row[] = [
  [
    'opened early',
    usual,
    [open('08:10'), ...line('08:12')],
    '08:20',
    ['open', '08:20', 'taking', waiting, null],
  ],
  [
    'opened on a day off',
    dayOff,
    [open('09:50'), ...line('09:55')],
    '10:00',
    ['open', '10:00', 'taking', waiting, null],
  ],
  [
    'opened after closing',
    usual,
    [open('18:30'), ...line('18:32')],
    '18:40',
    ['open', '18:40', 'taking', waiting, null],
  ],
  [
    'closed again after that',
    usual,
    [open('18:30'), ...line('18:32'), close('18:50')],
    '18:55',
    ['closed', null, 'serving-last', served, tomorrow],
  ],
  [
    'closed before opening',
    usual,
    [...line('08:12'), close('08:20')],
    '08:30',
    [
      'closed',
      null,
      'closed-by-hand',
      `${shut.replace(' · ', ' · 09:00부터 불러요 · ')} · 2명이 기다리고 있어요`,
      null,
    ],
  ],
  [
    'closed within the hours',
    usual,
    [...line('09:50'), close('10:00')],
    '10:05',
    ['intake-closed', null, 'closed-by-hand', shut, null],
  ],
  [
    'closed, at the intake hour',
    usual,
    [...line('17:20'), close('17:25')],
    '17:30',
    ['intake-closed', null, 'closed-by-hour', over, tomorrow],
  ],
  [
    'reopened within the hours',
    usual,
    [close('10:00'), open('10:10'), ...line('10:11')],
    '10:15',
    ['open', '10:15', 'taking', waiting, null],
  ],
  [
    'the intake hour',
    usual,
    line('17:25'),
    '17:35',
    ['intake-closed', null, 'closed-by-hour', over, tomorrow],
  ],
  [
    'reopened after the intake hour',
    usual,
    [open('17:40'), ...line('17:41')],
    '17:45',
    ['open', '17:45', 'taking', waiting, null],
  ],
  [
    'the same, at closing',
    usual,
    [open('17:40'), ...line('17:41')],
    '18:00',
    ['closed', null, 'serving-last', `오늘 접수는 끝났어요 · ${probably}`, tomorrow],
  ],
  [
    'reopened, but ends before its clinic',
    endsEarlier,
    [...line('17:25'), open('17:40')],
    '17:45',
    ['open', null, 'closed-by-hour', over.replace(' · ', ` · ${probably} · `), tomorrow],
  ],
  [
    'the same after closing',
    endsEarlier,
    [...line('17:25'), open('18:30')],
    '18:40',
    ['open', null, 'closed-by-hour', over.replace(' · ', ` · ${probably} · `), tomorrow],
  ],
];
it.each(openedOrClosed)('opened or closed by hand: %s', (_, opened, acts, clock, known) =>
  expect(read(opened, acts, clock)).toEqual(known),
);

/** `paused`: the clinic's status where it is paused itself; else it is that of the hours. */
type Pause = [name: string, acts: (lane?: string) => Act[], clock: string, byHours: string, known: Known];
const beforeLunch = (until: string | null) => (lane?: string) => [
  ...line('11:40'),
  pause('11:50', until, lane),
];
const beforeOpening = (until: string | null) => (lane?: string) => [
  ...line('08:10'),
  pause('08:20', until, lane),
];
const pauses: Pause[] = [
  [
    'over the beginning of lunch, before it',
    beforeLunch('12:10'),
    '11:55',
    'open',
    ['paused', '13:00', 'paused', restart('소독 중', '13:00'), '13:00'],
  ],
  [
    'the same, in lunch',
    beforeLunch('12:10'),
    '12:30',
    'paused',
    ['paused', '13:00', 'paused', restart('점심시간', '13:00'), '13:00'],
  ],
  [
    'over the end of lunch',
    beforeLunch('13:20'),
    '12:30',
    'paused',
    ['paused', '13:20', 'paused', restart('소독 중', '13:20'), '13:20'],
  ],
  [
    'without an end, in lunch',
    beforeLunch(null),
    '12:30',
    'paused',
    ['paused', null, 'paused', endless, null],
  ],
  [
    'without an end, after lunch',
    beforeLunch(null),
    '13:30',
    'open',
    ['paused', null, 'paused', endless, null],
  ],
  [
    'over the opening',
    beforeOpening('10:00'),
    '08:30',
    'closed',
    ['closed', '10:00', 'not-yet', '10:00에 열어요 · 2명이 기다리고 있어요 · 문 연 뒤 10분 안', '10:00'],
  ],
  [
    'over the opening, without an end',
    beforeOpening(null),
    '08:30',
    'closed',
    ['closed', null, 'paused', endless, null],
  ],
  [
    'and intake closed',
    (lane) => [...line('10:00'), pause('10:05', '10:30', lane), close('10:10')],
    '10:15',
    'intake-closed',
    ['paused', null, 'closed-by-hand', shut, null],
  ],
];
describe.each([undefined, 'rapid'])('paused by hand (of one lane: %s)', (lane) =>
  it.each(pauses)('%s', (_, acts, clock, byHours, [status, ...known]) =>
    expect(read(usual, acts(lane), clock)).toEqual([lane ? byHours : status, ...known]),
  ),
);
