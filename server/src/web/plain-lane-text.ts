import { formatClock } from '@hannun/shared/date-time';
import type { DisplayedWait } from '@hannun/shared/forecast';
import {
  commonMessages,
  createTranslate,
  formatDisplayedWait,
  formatPast,
  formatUpcoming,
} from '@hannun/shared/i18n';
import type { LaneSaying } from '@hannun/shared/saying';
import type { Reading } from './plain-reading.js';

const t = createTranslate('ko', [commonMessages.ko]);

/** What plain text and the telephone say of a lane, in formal Korean: its column of docs/saying.md. */
export function plainLaneText(saying: LaneSaying, reading: Reading): string {
  const { silence, state } = saying;
  if (state === 'silent') return silentText(saying, reading);
  const text = rowText(saying, reading);
  if (!silence?.seenAt) return text;
  const time = pastTime(silence.seenAt, reading);
  if (silence.showsCount && saying.waiting > 0) return `${text} ${time} 기준 ${saying.waiting}명입니다.`;
  return byHours.includes(state) ? text : `${text} ${time} 기준입니다.`;
}

/** Hours need no date. */
const byHours: readonly LaneSaying['state'][] = ['not-yet', 'closed-by-hour', 'serving-last', 'closed'];

function rowText(saying: Exclude<LaneSaying, { state: 'silent' }>, reading: Reading): string {
  const { nowMs, timeZone } = reading;
  const at = (instant: string) => formatUpcoming(instant, { timeZone, now: nowMs, language: 'ko', t });
  const from = (instant: string | null) => (instant === null ? '' : ` ${at(instant)}부터 접수합니다.`);
  const opens = (instant: string | null) => (instant === null ? '' : ` ${at(instant)}에 엽니다.`);
  const { waiting } = saying;
  const calls = callsText(saying, reading);
  switch (saying.state) {
    case 'taking':
      return saying.wait.kind === 'none'
        ? `기다리는 분이 없습니다. ${atOnce}`
        : `${waiting}명 대기, 예상 ${rangeText(saying.wait)}`;
    case 'no-estimate':
      return `${waiting}명 대기, ${saying.atLeast ? rangeText(saying.atLeast) : t(`noForecast.${saying.reason}`)}`;
    case 'not-yet': {
      const line = waiting > 0 && !saying.silence ? ` 지금 ${waiting}명이 기다립니다.` : '';
      const after = saying.wait ? ` ${waitAfter('문 연 뒤', saying.wait)}` : '';
      return `${at(saying.opensAt)}에 엽니다.${line}${after}`;
    }
    case 'full-for-now':
      return `오전 접수를 마감했습니다.${calls} ${at(saying.reopensAt)}부터 다시 접수합니다.`;
    case 'full':
      return `오늘 접수를 일찍 마감했습니다.${calls}${upTo(saying, saying.lastTicket)}${from(saying.reopensAt)}`;
    case 'closed-by-hand':
      return `접수를 마감했습니다.${calls}${upTo(saying, saying.lastTicket, ' 번호표를 받으신 분은 그대로 검사받으실 수 있습니다.')}`;
    case 'closed-by-hour':
      return `오늘 접수를 마감했습니다.${calls}${upTo(saying, saying.lastTicket)}${from(saying.reopensAt)}`;
    case 'paused': {
      const reason = saying.reason === 'other' ? '잠시 멈췄습니다.' : `${t(`pause.${saying.reason}`)}입니다.`;
      if (saying.until === null) return `${reason} 다시 시작하는 시각은 아직 정해지지 않았습니다.`;
      const again = at(saying.until);
      const after = saying.wait ? ` ${waitAfter(`${again} 이후`, saying.wait)}` : '';
      const ends = saying.intakeUntil ? ` 새 접수는 ${at(saying.intakeUntil)}까지만 받습니다.` : '';
      return `${reason} ${again}에 다시 시작합니다.${ends}${after}`;
    }
    case 'not-today':
      return `오늘은 하지 않습니다.${calls}${from(saying.opensAt)}`;
    case 'serving-last': {
      const over = saying.opensToday
        ? `접수를 마감했습니다.${calls}${from(saying.opensAt)}`
        : '오늘 접수가 끝났습니다.';
      if (saying.silence) return over;
      const called = saying.lastCalled ? ` 지금 ${saying.lastCalled}번을 부릅니다.` : '';
      const last = upTo(saying, saying.lastTicket, ` 기다리는 ${waiting}명까지 검사합니다.`);
      return `${over}${last}${called}`;
    }
    case 'closed':
      return `오늘 운영이 끝났습니다.${opens(saying.opensAt)}`;
    case 'day-off':
      return `오늘은 쉬는 날입니다.${opens(saying.opensAt)}`;
    case 'unconfirmed':
      return `${pastTime(saying.since, { nowMs, timeZone })} 기준 ${waiting}명, 이후 확인되지 않았습니다.`;
  }
}

const rangeText = (wait: DisplayedWait): string => {
  const { figure, unit } = formatDisplayedWait(wait, t);
  return figure + unit;
};

const atOnce = '바로 검사받으실 수 있습니다.';

/** `start`: when calls begin. */
const waitAfter = (start: string, wait: DisplayedWait): string =>
  wait.kind === 'none' ? `${start}에는 ${atOnce}` : `${start} 예상 대기는 ${rangeText(wait)}입니다.`;

/** `all`: where nobody is left out. */
function upTo({ reachable }: LaneSaying, lastTicket: string | null, all = ''): string {
  if (reachable !== null) return ` ${reachable}번까지 검사할 수 있을 것 같습니다.`;
  return lastTicket === null ? all : ` ${lastTicket}번까지 검사합니다.`;
}

/** To the line of a lane that was shut before its opening: today's calls before another day's opening. */
function callsText({ callsFrom, silence, waiting }: LaneSaying, { timeZone }: Reading): string {
  if (callsFrom === null) return '';
  const line = silence ? '' : ` 지금 ${waiting}명이 기다립니다.`;
  return ` ${formatClock(timeZone, callsFrom)}부터 부릅니다.${line}`;
}

const pastTime = (instant: string, { nowMs, timeZone }: Reading): string =>
  formatPast(instant, { timeZone, now: nowMs, language: 'ko', t });

function silentText({ silence, waiting }: LaneSaying, reading: Reading): string {
  if (!silence?.seenAt) return '아직 들어온 정보가 없습니다.';
  const time = pastTime(silence.seenAt, reading);
  return silence.showsCount ? `${time} 기준 ${waiting}명` : `${time} 이후 정보가 없습니다.`;
}
