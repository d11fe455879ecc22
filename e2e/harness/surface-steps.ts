import type { Tap } from '../../server/src/testing/tablet.js';
import type { LaneConfig } from '../../shared/src/contract/index.js';

/** A time in Seoul, of the first day if no other is named. */
export const at = (time: string, day = '2026-11-23') => Date.parse(`${day}T${time}:00+09:00`);

const checkIn = (lane: string): Tap => ({ type: 'check-in', lane });
const times = (count: number, each: Tap): Tap[] => Array.from({ length: count }, () => each);

/** Of a state, what no other says: a lane's name is no proof of anything. */
export type Word = string | RegExp;
export type Words = { ko: readonly Word[]; en: readonly Word[] };
/** What each surface has to say; `list`, `embed`: less than the clinic's page, where it differs. */
export type Step = {
  state: string;
  day?: string;
  time: string;
  taps?: readonly Tap[];
  /** When they are tapped, if earlier. */
  tappedAt?: string;
  phone: Words;
  list?: Words;
  embed?: Words;
  tv: readonly Word[];
  district: readonly Word[];
  plain: readonly Word[];
  /** A wait of a lane that is shut. */
  never?: RegExp;
  /** The rapid lane is set up otherwise from then on. */
  rapid?: Partial<LaneConfig>;
  /** No tablet is heard since the state before. */
  isSilent?: true;
};

const call = (lane: string, booth: string): Tap => ({ type: 'call', lane, booth });
const anyWait = /\d+분( 안)?(?!\s*전)|\d+\s?min(?! ago)/;
/** The range of a lane that takes people in, beside how many wait in it. */
const range = String.raw`\S*\d+분( 안)?`;
const taking = (waiting: number) => ({
  card: {
    ko: [new RegExp(String.raw`PCR\s+${range}\s+${waiting}명`)],
    en: [new RegExp(String.raw`PCR\s[^:]*min\s+${waiting}\s`)],
  },
  page: {
    ko: [`${waiting}명 대기`, new RegExp(String.raw`${waiting}명\s+${range}`)],
    en: [`${waiting} waiting`, new RegExp(String.raw`PCR\s[^:]*\s${waiting}\s[^:]*min`)],
  },
  tv: new RegExp(String.raw`대기 ${waiting}명\s+${range}`),
  district: new RegExp(String.raw`${waiting}명\s+${range}`),
  plain: `PCR: ${waiting}명 대기, 예상 `,
});
const last = (count: number) => times(count, call('pcr', '1'));

export const steps: readonly Step[] = [
  {
    state: 'not yet, nobody waits',
    time: '08:20',
    rapid: { quota: { morning: 3, afternoon: 4 } },
    phone: { ko: ['09:00에 열어요'], en: ['Opens 09:00'] },
    tv: ['09:00에 시작합니다', 'Opens at 09:00'],
    district: ['09:00에 시작합니다'],
    plain: ['09:00에 엽니다.'],
    never: /기다리고 있어요|already in line/,
  },
  {
    state: 'not yet, a line stands',
    time: '08:30',
    taps: times(4, checkIn('pcr')),
    phone: { ko: ['09:00에 열어요', '4명이 기다리고 있어요'], en: ['Opens 09:00', '4 already in line'] },
    embed: { ko: ['09:00에 열어요'], en: ['Opens 09:00'] },
    tv: ['09:00부터 부릅니다', '09:00에 시작합니다', 'Opens at 09:00', '대기 4명'],
    district: ['09:00에 시작합니다', '대기 4명'],
    plain: ['PCR: 09:00에 엽니다. 지금 4명이 기다립니다.', '신속항원: 09:00에 엽니다.'],
  },
  {
    state: 'taking, both lanes named',
    time: '09:10',
    taps: [...times(3, checkIn('rapid')), call('pcr', '1'), call('rapid', '4')],
    phone: taking(3).page,
    list: taking(3).card,
    embed: taking(3).card,
    tv: ['A001', 'B001', taking(3).tv],
    district: [taking(3).district],
    plain: ['운영 중, 18:00까지', taking(3).plain],
  },
  {
    state: 'rapid full until the afternoon',
    time: '09:12',
    phone: {
      ko: ['오전 접수 마감', '13:00부터 다시 접수해요'],
      en: ['Morning places are full', 'Takes people in again from 13:00'],
    },
    tv: ['오전 접수 마감 · 13:00부터'],
    district: ['신속항원', '오전 접수 마감 · 13:00부터'],
    plain: ['신속항원: 오전 접수를 마감했습니다. 13:00부터 다시 접수합니다.'],
  },
  {
    state: 'silent: no tablet is heard for three minutes',
    time: '09:15',
    isSilent: true,
    phone: { ko: ['09:12 기준 3명'], en: ['3 as of 09:12'] },
    tv: ['연결 끊김', '화면이 멈췄습니다'],
    district: ['09:12'],
    plain: ['PCR: 09:12 기준 3명'],
    never: anyWait,
  },
  {
    state: 'PCR alone paused',
    time: '10:00',
    taps: [
      { type: 'pause', lane: 'pcr', reason: 'disinfection', until: new Date(at('10:30')).toISOString() },
    ],
    phone: { ko: ['소독 중', '10:30에 다시 시작해요'], en: ['Cleaning break', 'Starts again 10:30'] },
    tv: ['소독 중', '10:30', 'back at 10:30'],
    district: ['소독 중 · 10:30부터'],
    plain: ['PCR: 소독 중입니다. 10:30에 다시 시작합니다.'],
  },
  {
    state: 'unconfirmed: nobody has tapped for long',
    time: '10:50',
    phone: {
      ko: ['10:00 기준 3명', '10:00 이후 새로 확인되지 않았어요'],
      en: ['3 as of 10:00', 'Not confirmed since 10:00'],
    },
    tv: ['10:00 기준'],
    district: ['10:00 기준 3명'],
    plain: ['PCR: 10:00 기준 3명, 이후 확인되지 않았습니다.'],
    never: anyWait,
  },
  {
    state: 'paused without an end',
    time: '10:55',
    taps: [{ type: 'pause', reason: 'other' }],
    phone: {
      ko: ['잠시 멈춤', '다시 시작하는 시각은 아직 정해지지 않았어요'],
      en: ['Paused', 'The restart time is not known yet'],
    },
    tv: ['잠시 멈춤'],
    district: ['잠시 멈춤'],
    plain: ['잠시 멈췄습니다. 다시 시작하는 시각은 아직 정해지지 않았습니다.'],
    never: anyWait,
  },
  {
    state: 'lunch',
    time: '12:10',
    taps: [{ type: 'resume' }],
    tappedAt: '11:55',
    phone: { ko: ['점심시간', '13:00에 다시 시작해요'], en: ['Lunch break', 'Starts again 13:00'] },
    tv: ['점심시간', '13:00'],
    district: ['점심시간 · 13:00부터'],
    plain: ['점심시간입니다. 13:00에 다시 시작합니다.'],
  },
  {
    state: 'rapid full by its quota',
    time: '13:30',
    taps: times(4, checkIn('rapid')),
    phone: {
      ko: ['오늘 접수 조기 마감', '내일(화) 09:00부터 접수해요'],
      en: ['Full for today', 'tomorrow (Tue) 09:00'],
    },
    tv: ['남은 분 6명', '접수 마감', 'No new numbers'],
    district: ['신속항원 6명 · 오늘 접수 마감'],
    plain: ['신속항원: 오늘 접수를 일찍 마감했습니다. 내일(화) 09:00부터 접수합니다.'],
  },
  {
    state: 'PCR at its last number',
    time: '14:00',
    taps: [
      { type: 'correct', lane: 'pcr', waiting: 3 },
      { type: 'correct', lane: 'rapid', waiting: 2 },
      checkIn('pcr'),
      { type: 'last-number', lane: 'pcr', number: 5 },
    ],
    phone: {
      ko: ['오늘 접수 조기 마감', 'A005번까지 검사해요'],
      en: ['Full for today', 'Serving up to A005'],
    },
    tv: ['접수 마감 · A005까지', 'No new numbers · up to A005'],
    // A recount gives no places back, so that the other lane is full as well.
    district: ['오늘 접수 마감 · A005까지'],
    plain: ['PCR: 오늘 접수를 일찍 마감했습니다. A005번까지 검사합니다. 내일(화) 09:00부터 접수합니다.'],
  },
  {
    state: 'closed by hand',
    time: '14:30',
    taps: [{ type: 'last-number', lane: 'pcr', number: null }, { type: 'close-intake' }],
    phone: {
      ko: ['접수 마감', '번호표를 받으셨다면 그대로 검사받을 수 있어요'],
      en: ['No new numbers', 'If you have a number, you will still be served'],
    },
    list: { ko: ['접수 마감'], en: ['No new numbers'] },
    embed: { ko: ['접수 마감'], en: ['No new numbers'] },
    tv: ['접수 마감', 'No new numbers'],
    district: ['접수 마감'],
    plain: ['접수를 마감했습니다. 번호표를 받으신 분은 그대로 검사받으실 수 있습니다.'],
    never: anyWait,
  },
  {
    state: 'no estimate: nobody has been called for long',
    time: '17:00',
    taps: [
      { type: 'reopen-intake' },
      { type: 'correct', lane: 'pcr', waiting: 4 },
      { type: 'correct', lane: 'rapid', waiting: 2 },
    ],
    phone: { ko: ['한동안 호출이 없어'], en: ['Nobody has been called for a while'] },
    tv: ['한동안 부른 번호 없음'],
    district: [/[24]명/],
    plain: ['PCR: 4명 대기, 한동안 호출이 없어'],
    never: anyWait,
  },
  {
    state: 'closed by hour',
    time: '17:35',
    // Whose turn is next is called before closing, however slow the day was.
    taps: [...last(3), { type: 'correct', lane: 'rapid', waiting: 6 }, ...times(5, call('rapid', '4'))],
    phone: {
      ko: ['오늘 접수 마감', '내일(화) 09:00부터'],
      en: ['Closed to newcomers today', 'tomorrow (Tue) 09:00'],
    },
    tv: ['접수 마감'],
    district: ['오늘 접수 마감'],
    plain: ['오늘 접수를 마감했습니다. 내일(화) 09:00부터 접수합니다.'],
    never: anyWait,
  },
  {
    state: 'serving the last ones',
    time: '18:05',
    phone: {
      ko: ['오늘 접수는 끝났어요', '까지 검사해요'],
      en: ['Closed to newcomers today', 'still in line will be served'],
    },
    list: { ko: ['오늘 접수는 끝났어요'], en: ['Closed to newcomers today'] },
    embed: { ko: ['오늘 접수는 끝났어요'], en: ['Closed to newcomers today'] },
    tv: ['접수하신 분까지 검사합니다', 'Serving those already in line'],
    district: ['오늘 접수 마감'],
    plain: ['오늘 접수가 끝났습니다.'],
    never: anyWait,
  },
  {
    state: 'closed',
    time: '18:20',
    taps: [...last(1), call('rapid', '4')],
    phone: {
      ko: ['오늘 운영 종료', '내일(화) 09:00에 열어요'],
      en: ['Closed for today', 'tomorrow (Tue) 09:00'],
    },
    tv: ['오늘 검사를 마쳤습니다', 'Closed for today'],
    district: ['운영 종료'],
    plain: ['오늘 운영이 끝났습니다. 내일(화) 09:00에 엽니다.'],
    never: anyWait,
  },
  {
    state: 'opened by hand in the evening',
    time: '19:30',
    taps: [{ type: 'reopen-intake' }],
    phone: { ko: ['PCR', '신속항원'], en: ['PCR', 'Rapid antigen'] },
    tv: ['PCR', '신속항원'],
    district: [/명/],
    plain: ['운영 중', 'PCR: ', '신속항원: '],
    // Every row of a lane that is shut says one of these.
    never: /운영 종료|접수 마감|접수는 끝났어요|마쳤습니다|열어요|시작합니다|Closed|No new numbers|Opens/,
  },
  {
    state: 'a day off, six days later',
    day: '2026-11-29',
    time: '10:00',
    phone: {
      ko: ['오늘은 쉬는 날이에요', '내일(월) 09:00에 열어요'],
      en: ['Closed all day today', 'tomorrow (Mon) 09:00'],
    },
    tv: ['오늘은 쉬는 날입니다', 'Closed all day today'],
    district: ['쉬는 날 · 내일(월) 09:00부터'],
    plain: ['오늘은 쉬는 날입니다. 내일(월) 09:00에 엽니다.'],
    never: anyWait,
  },
];
