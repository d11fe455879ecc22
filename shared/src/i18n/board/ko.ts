import type { ClinicStatus, Level, NoForecastReason, PauseReason } from '../../contract/value-lists.js';
import type { DayLabel } from '../../date-time/day-format.js';
import type { Translated } from '../message-types.js';

/** What a board says on every screen. `between` and `minutes` are apart so that a screen can set the unit smaller. */
export const ko = {
  level: { relaxed: '여유', normal: '보통', busy: '붐빔', packed: '혼잡' },
  status: { open: '운영 중', paused: '잠시 멈춤', 'intake-closed': '접수 마감', closed: '운영 종료' },
  pause: { disinfection: '소독 중', lunch: '점심시간', other: '잠시 멈춤' },
  age: {
    live: '실시간 · 방금 바뀜',
    justNow: '방금',
    minutes: '{{count}}분 전',
    hours: '{{count}}시간 전',
  },
  upcoming: {
    tomorrow: '내일({{weekday}}) {{time}}',
    weekday: '{{weekday}} {{time}}',
    date: '{{date}}({{weekday}}) {{time}}',
  },
  until: '{{time}}까지',
  lane: {
    waiting: '{{count}}명 대기',
    opens: '{{time}}에 열어요',
    callsFrom: '{{time}}부터 불러요',
    lineStands: '{{count}}명이 기다리고 있어요',
    afterOpening: '문 연 뒤 {{range}}',
    fullForNow: '오전 접수 마감',
    again: '{{time}}부터 다시 접수해요',
    full: '오늘 접수 조기 마감',
    upTo: '{{ticket}}번까지 검사해요',
    probablyUpTo: '{{ticket}}번까지 검사할 수 있을 것 같아요',
    closed: '접수 마감',
    slipsStay: '번호표를 받으셨다면 그대로 검사받을 수 있어요',
    closedToday: '오늘 접수 마감',
    from: '{{time}}부터 접수해요',
    restarts: '{{time}}에 다시 시작해요',
    intakeUntil: '{{time}}까지만 접수해요',
    afterRestart: '{{time}} 이후 {{range}}',
    openEnd: '다시 시작하는 시각은 아직 정해지지 않았어요',
    notToday: '오늘은 하지 않아요',
    over: '오늘 접수는 끝났어요',
    servingLast: '기다리는 {{count}}명까지 검사해요',
    calledNow: '지금 {{ticket}}',
    ended: '오늘 운영 종료',
    dayOff: '오늘은 쉬는 날이에요',
    countAsOf: '{{time}} 기준 {{count}}명',
    asOf: '{{time}} 기준',
    unconfirmed: '{{time}} 이후 새로 확인되지 않았어요',
    noNews: '들어온 정보가 없어요',
  },
  wait: {
    none: '바로',
    within: '{{minutes}}분 안',
    withinHours: '{{duration}} 안',
    hours: '{{hours}}시간',
    hoursAndHalf: '{{hours}}시간 반',
    halfHour: '30분',
    between: '{{low}}~{{high}}',
    minutes: '분',
    over: '{{minutes}}분 이상',
    overHours: '{{hours}}시간 이상',
    overBoth: '{{hours}}시간 {{minutes}}분 이상',
  },
  noForecast: {
    closed: '오늘 검사가 끝났어요',
    paused: '다시 시작하는 시각은 아직 정해지지 않았어요',
    offline: '검사소와 연결이 끊겨 예상 시간을 알 수 없어요',
    silent: '한동안 호출이 없어 예상 시간을 알 수 없어요',
    unknown: '예상 시간 확인 중이에요',
    'too-wide': '지금은 대기 시간을 예상하기 어려워요',
    'after-closing': '차례가 문 닫는 시각을 넘길 수 있어요',
    'intake-closed': '접수를 마감했어요',
  },
} as const satisfies {
  level: Record<Level, string>;
  status: Record<ClinicStatus, string>;
  pause: Record<PauseReason, string>;
  age: Record<string, string>;
  upcoming: Record<Exclude<DayLabel, 'today'>, string>;
  until: string;
  lane: Record<string, string>;
  wait: Record<string, string>;
  noForecast: Record<NoForecastReason, string>;
};

export type BoardMessages = Translated<typeof ko>;
