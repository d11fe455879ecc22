import type { Board, LaneBoard } from '@hannun/shared/contract';
import { residentLanguages } from '@hannun/shared/i18n';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ClinicCard } from '../clinic-list/ClinicCard.js';
import { readClinic } from '../saying/clinic-reading.js';
import { clinicBoard, pcr, rapid, shut, twoLanesOpen, wait } from '../testing/fixtures.js';
import { allMessages, pageDataAfter, withLanguage } from '../testing/render-page.js';
import type { Travel } from '../travel/use-travel.js';
import { GoBlock } from './GoBlock.js';
import { GoStrip } from './GoStrip.js';

type Asked = { board?: Partial<Board>; travel?: Partial<Travel>; seconds?: number };

/** At 14:28; the clinic takes people in until 17:30 and closes at 18:00. */
function ask(lane: Partial<LaneBoard>, { board = {}, travel = {}, seconds = 1 }: Asked = {}) {
  const open = { ...pcr, intakeUntil: '2026-11-19T17:30:00+09:00', ...lane };
  return pageOf(clinicBoard('wangsimni-plaza', { lanes: [open], ...board }), { travel, seconds });
}

function pageOf(board: Board, { travel = {}, seconds = 1 }: Omit<Asked, 'board'> = {}) {
  const pageData = pageDataAfter(seconds, { boards: [board], travel });
  const reading = readClinic(board, pageData);
  if (!reading) throw new Error('The example has no lane');
  return { reading, pageData };
}

function answerOf(...asked: Parameters<typeof ask>): string | null {
  const { container } = render(withLanguage('ko', <GoBlock {...ask(...asked)} />));
  return container.querySelector('[role="status"]')?.textContent ?? null;
}

const short = { forecast: wait(2, 9) };
const again = { morePlacesAt: '2026-11-19T15:00:00+09:00', joinedLastHour: 9 };
const closing = '2026-11-19T14:45:00+09:00';
const lunch = { from: closing, until: again.morePlacesAt, reason: 'lunch' } as const;
const intakeUntil = '2026-11-19T17:30:00+09:00';
const late = { forecast: wait(100, 190) };

describe('whether to go now, in one sentence', () => {
  it.each<[string, string | null, string | null]>([
    ['yes, for somebody who is there', answerOf(short), '지금 도착해 있다면 14:45쯤 끝나요'],
    [
      'yes, for somebody on the way',
      answerOf(short, { travel: { choice: 20 } }),
      '지금 나서면 15:05쯤 끝나요늦어도 17:09에는 나서 주세요',
    ],
    [
      'yes, with the places left',
      answerOf({ ...short, placesLeft: 640 }),
      '지금 도착해 있다면 14:45쯤 끝나요오늘 PCR 남은 자리 640명',
    ],
    [
      'hurry',
      answerOf(late, { travel: { choice: 20 } }),
      '서둘러 주세요. 17:00에는 나서야 해요기다리는 시간이 길어요',
    ],
    [
      'hurry for one of the last places',
      answerOf({ ...short, placesLeft: 4, joinedLastHour: 9 }, { travel: { choice: 20 } }),
      '서둘러 주세요. 자리가 곧 찰 수 있어요 · 늦어도 14:56에는 나서 주세요오늘 PCR 남은 자리 4명',
    ],
    [
      'no hurry for new places on arrival',
      answerOf({ ...short, placesLeft: 4, ...again }, { travel: { choice: 60 } }),
      '15:00부터 새 자리가 있어요오전 PCR 남은 자리 4명',
    ],
    [
      'others take the places before, but there will be new ones',
      answerOf({ ...short, placesLeft: 1, ...again }, { travel: { choice: 20 } }),
      '15:00부터 새 자리가 있어요오전 PCR 남은 자리 1명',
    ],
    [
      'no hurry where all are gone until then',
      answerOf(shut(pcr, { intake: 'full', placesLeft: 0, reopensAt: again.morePlacesAt }), {
        travel: { choice: 60 },
      }),
      '15:00부터 새 자리가 있어요',
    ],
    [
      'no hurry where there are new ones soon after the arrival',
      answerOf(shut(pcr, { intake: 'full', placesLeft: 0, reopensAt: again.morePlacesAt }), {
        travel: { choice: 20 },
      }),
      '15:00부터 새 자리가 있어요',
    ],
    [
      'yes, after a break that is named',
      answerOf({ ...short, breaks: [lunch] }, { travel: { choice: 20 } }),
      '지금 나서면 15:15쯤 끝나요 · 점심시간 뒤늦어도 17:09에는 나서 주세요',
    ],
    [
      'unlikely',
      answerOf({ forecast: wait(280, 330) }),
      '지금 도착해 있어도 오늘은 어려울 수 있어요기다리는 시간이 길어요',
    ],
    [
      'no: intake ends on the way',
      answerOf({ ...short, intakeUntil: '2026-11-19T15:00:00+09:00' }, { travel: { choice: 45 } }),
      '지금 나서도 접수 시간 안에 도착하기 어려워요접수는 15:00까지예요',
    ],
    [
      'hurry for the closing, not for a long wait',
      answerOf({ ...short, intakeUntil: closing }, { board: { closesAt: closing } }),
      '서둘러 주세요. 14:44에는 도착해야 해요14:45에 운영이 끝나요',
    ],
    ['no pace known yet', answerOf({ noForecast: 'unknown' }), '언제 끝날지 지금은 알기 어려워요'],
    [
      'a pause without an end',
      answerOf({ reason: 'other', noForecast: 'paused' }),
      '언제 끝날지 지금은 알기 어려워요',
    ],
    [
      'nobody called for long: heard all the same',
      answerOf({ noForecast: 'silent' }),
      '언제 끝날지 지금은 알기 어려워요',
    ],
    [
      'at least a minimum',
      answerOf({ noForecast: 'too-wide', atLeast: 1800 }),
      '언제 끝날지 지금은 알기 어려워요',
    ],
    [
      'not known without news: never yes',
      answerOf(short, { seconds: 240 }),
      '새 정보가 없어 지금은 알 수 없어요',
    ],
    [
      'not known without confirmation',
      answerOf(short, { board: { unconfirmedSince: '2026-11-19T05:00:00Z' } }),
      '새 정보가 없어 지금은 알 수 없어요',
    ],
    [
      'no places of a lane of which nothing is heard',
      answerOf({ ...short, placesLeft: 27 }, { seconds: 240 }),
      '새 정보가 없어 지금은 알 수 없어요',
    ],
    [
      'no places of a line that nobody confirmed',
      answerOf({ ...short, placesLeft: 29 }, { board: { unconfirmedSince: '2026-11-19T05:00:00Z' } }),
      '새 정보가 없어 지금은 알 수 없어요',
    ],
    [
      'the places of a lane without a pace yet',
      answerOf({ noForecast: 'unknown', placesLeft: 29 }),
      '언제 끝날지 지금은 알기 어려워요오늘 PCR 남은 자리 29명',
    ],
    [
      'no: intake ends on the way to a lane that is paused',
      answerOf(
        { ...short, reason: 'other', pausedUntil: '2026-11-19T15:00:00+09:00' },
        { travel: { choice: 190 } },
      ),
      '지금 나서도 접수 시간 안에 도착하기 어려워요접수는 17:30까지예요',
    ],
    [
      'no: intake ends on the way to a lane that opens later',
      answerOf(
        { ...shut(pcr, { intake: 'not-yet', reopensAt: '2026-11-19T15:00:00+09:00' }), intakeUntil },
        { travel: { choice: 190 } },
      ),
      '지금 나서도 접수 시간 안에 도착하기 어려워요접수는 17:30까지예요',
    ],
    [
      'no: intake ends on the way to new places',
      answerOf(
        { ...shut(pcr, { intake: 'full', reopensAt: '2026-11-19T15:00:00+09:00' }), intakeUntil },
        { travel: { choice: 190 } },
      ),
      '지금 나서도 접수 시간 안에 도착하기 어려워요접수는 17:30까지예요',
    ],
    ['shut: the status is the answer', answerOf(shut(pcr, { intake: 'closed' })), null],
  ])('%s', (_, answer, expected) => expect(answer).toBe(expected));
});

it('answers for each test, the soonest first', () => {
  const board = twoLanesOpen[0] as Board;
  const { container } = render(withLanguage('ko', <GoBlock {...pageOf(board)} />));
  expect(container.querySelector('[role="status"]')).toHaveTextContent(
    '신속항원: 지금 도착해 있다면 14:55쯤 끝나요PCR: 지금 도착해 있다면 15:15쯤 끝나요',
  );
});

it('says the places left of every test, in one order on the page and on the card', () => {
  const lane = { ...pcr, forecast: wait(20, 40) };
  const few = { ...rapid, forecast: wait(30, 70), placesLeft: 4, joinedLastHour: 9 };
  const long = {
    ...lane,
    lane: 'saliva',
    code: 'C',
    name: { ko: '타액', en: 'Saliva' },
    forecast: wait(10, 50),
  };
  const board = clinicBoard('wangsimni-plaza', { lanes: [long, lane, few] });
  const page = pageOf(board, { travel: { choice: 20 } });
  const order = (text: string | null) =>
    [...(text ?? '').matchAll(/(신속항원|PCR|타액): /g)].map(([, name]) => name);
  const block = render(withLanguage('ko', <GoBlock {...page} />)).container;
  const strip = render(withLanguage('ko', <GoStrip {...page} />)).container;
  expect(block).toHaveTextContent(
    '신속항원: 서둘러 주세요. 자리가 곧 찰 수 있어요 · 늦어도 14:56에는 나서 주세요 · 오늘 신속항원 남은 자리 4명',
  );
  expect(order(block.textContent)).toEqual(order(strip.textContent));
  expect(order(block.textContent)).toHaveLength(3);
});

it('names the tests that share an answer which is not that of every test', () => {
  const open = { ...pcr, ...short };
  const lanes = [open, { ...open, lane: 'saliva', code: 'C', name: { ko: '타액', en: 'Saliva' } }];
  const textOf = (board: Board) => {
    const { container } = render(withLanguage('ko', <GoBlock {...pageOf(board)} />));
    return container.querySelector('[role="status"]')?.textContent;
  };
  expect(textOf(clinicBoard('wangsimni-plaza', { lanes }))).toBe('지금 도착해 있다면 14:45쯤 끝나요');
  const withFull = [...lanes, shut(rapid, { intake: 'full' })];
  expect(textOf(clinicBoard('wangsimni-plaza', { lanes: withFull }))).toBe(
    'PCR: 지금 도착해 있다면 14:45쯤 끝나요타액: 지금 도착해 있다면 14:45쯤 끝나요',
  );
});

it('answers on a card for a test whose wait is not known beside one whose is', () => {
  const lanes = [
    { ...pcr, ...short },
    { ...rapid, noForecast: 'too-wide' as const, atLeast: 1800 },
  ];
  const { container } = render(
    withLanguage('ko', <GoStrip {...pageOf(clinicBoard('wangsimni-plaza', { lanes }))} />),
  );
  expect(container).toHaveTextContent(
    /^PCR: 지금 도착해 있다면 14:45쯤 끝나요신속항원: 언제 끝날지 지금은 알기 어려워요$/,
  );
});

it('says on a card of which test the answer is where another is shut', () => {
  const lanes = [{ ...pcr, ...short }, shut(rapid, { intake: 'full' })];
  const { container } = render(
    withLanguage('ko', <GoStrip {...pageOf(clinicBoard('wangsimni-plaza', { lanes }))} />),
  );
  expect(container).toHaveTextContent(/^PCR: 지금 도착해 있다면 14:45쯤 끝나요$/);
});

it('names on a card the break before which no test is done, once for those that share it', () => {
  const breaks = [{ ...lunch, from: '2026-11-19T14:35:00+09:00' }];
  const after = { ...pcr, ...short, breaks };
  const textOf = (...lanes: LaneBoard[]) =>
    render(withLanguage('ko', <GoStrip {...pageOf(clinicBoard('wangsimni-plaza', { lanes }))} />)).container
      .textContent;
  const other = { ...rapid, ...short };
  expect(textOf(after, { ...other, breaks })).toBe('PCR 15:05쯤 · 신속항원 15:05쯤 끝나요 · 점심시간 뒤');
  expect(textOf(after, other)).toBe(
    '신속항원: 지금 도착해 있다면 14:45쯤 끝나요PCR: 지금 도착해 있다면 15:05쯤 끝나요 · 점심시간 뒤',
  );
});

it.each(residentLanguages)('tells the time in %s, for who is there and who sets out', (language) => {
  for (const choice of ['here', 30] as const) {
    const { container, unmount } = render(
      withLanguage(language, <GoStrip {...ask(short, { travel: { choice } })} />),
    );
    const text = choice === 'here' ? allMessages[language].go.doneHere : allMessages[language].go.done;
    const time = choice === 'here' ? '14:45' : '15:15';
    expect(container).toHaveTextContent(text.replace('{{time}}', time));
    unmount();
  }
});

it('asks for the location only when a way is chosen, and takes minutes instead', async () => {
  const choose = vi.fn();
  const denied = { status: 'denied' } as const;
  render(
    withLanguage(
      'ko',
      <GoBlock {...ask(short, { travel: { choose, choice: 'walk', geolocation: denied } })} />,
    ),
  );
  expect(screen.getByText('위치를 알 수 없어요. 걸리는 시간을 직접 골라 주세요.')).toBeVisible();
  const chips = within(screen.getByRole('group', { name: '검사소까지 얼마나 걸리나요?' }));
  await userEvent.click(chips.getByRole('button', { name: '버스' }));
  await userEvent.selectOptions(chips.getByRole('combobox'), '30분');
  expect(choose.mock.calls).toEqual([['transit'], [30]]);
});

it.each<[string, Partial<Board>, Partial<LaneBoard>, string]>([
  ['whose wait nobody can tell', {}, { noForecast: 'unknown' }, '언제 끝날지 지금은 알기 어려워요'],
  [
    'that did not confirm its figures',
    { unconfirmedSince: '2026-11-19T14:10:00+09:00' },
    short,
    '새 정보가 없어 지금은 알 수 없어요',
  ],
])(
  'says once on a card of a clinic %s that it is unknown, and whom to ask',
  async (_, change, lane, reason) => {
    const lanes = [
      { ...pcr, ...lane },
      { ...rapid, ...lane },
    ];
    const page = pageOf(clinicBoard('wangsimni-plaza', { ...change, lanes }));
    render(withLanguage('ko', <ClinicCard {...page} />));
    expect(await screen.findByText(`${reason} · 가기 전에 전화로 물어봐 주세요`)).toBeVisible();
  },
);

it.each<[string, Partial<Board>, Partial<LaneBoard>]>([
  ['did not confirm its figures', { unconfirmedSince: '2026-11-19T14:10:00+09:00' }, short],
  ['has no pace yet', {}, { noForecast: 'unknown' }],
])(
  'names the only test of several that has an answer, on the card as on the page: it %s',
  (_, change, lane) => {
    const lanes = [{ ...pcr, ...lane }, shut(rapid, { intake: 'closed' })];
    const page = pageOf(clinicBoard('wangsimni-plaza', { ...change, lanes }));
    const { container } = render(withLanguage('ko', <GoBlock {...page} />));
    const [answer = ''] = container.querySelector('.go-block__answer')?.textContent?.split(' · ') ?? [];
    expect(answer).toMatch(/^PCR: /);
    render(withLanguage('ko', <GoStrip {...page} />));
    expect(screen.getByText(`${answer} · 가기 전에 전화로 물어봐 주세요`)).toBeVisible();
  },
);

it('says once what is so of all tests, on the card as on the page', () => {
  const lanes = [
    { ...pcr, forecast: wait(280, 330) },
    { ...rapid, forecast: wait(280, 330) },
  ];
  const page = pageOf(clinicBoard('wangsimni-plaza', { lanes }));
  render(withLanguage('ko', <GoBlock {...page} />));
  render(withLanguage('ko', <GoStrip {...page} />));
  expect(screen.getAllByText('지금 도착해 있어도 오늘은 어려울 수 있어요')).toHaveLength(2);
  expect(document.body).not.toHaveTextContent('PCR:');
});

it('asks how long one takes to get there while the morning is full', () => {
  const full = shut(pcr, { intake: 'full', placesLeft: 0, reopensAt: again.morePlacesAt });
  const { container } = render(withLanguage('ko', <GoBlock {...ask(full)} />));
  expect(container.querySelector('[role="status"]')).toHaveTextContent('아직 나서기에는 일러요');
  expect(screen.getByRole('combobox')).toBeVisible();
});
