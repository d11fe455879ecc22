import type { ClinicStatus, Level, PauseReason } from '../../contract/value-lists.js';
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
  wait: {
    none: '바로',
    within: '{{minutes}}분 안',
    between: '{{low}}~{{high}}',
    minutes: '분',
    over: '{{minutes}}분 넘게',
    overHours: '{{hours}}시간 넘게',
    overBoth: '{{hours}}시간 {{minutes}}분 넘게',
  },
} as const satisfies {
  level: Record<Level, string>;
  status: Record<ClinicStatus, string>;
  pause: Record<PauseReason, string>;
  age: Record<string, string>;
  upcoming: Record<Exclude<DayLabel, 'today'>, string>;
  wait: Record<string, string>;
};

export type BoardMessages = Translated<typeof ko>;
