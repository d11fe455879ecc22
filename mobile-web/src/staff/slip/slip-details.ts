import { formatDisplayedWait } from '@hannun/shared/i18n';
import type { ClockRange } from '@hannun/shared/saying';
import type { Translation } from '../translation.js';
import { formatClockTime, formatUpcomingTime } from '../ui/clock-time.js';
import type { Slip } from './slip.js';

type Words = Pick<Translation, 't' | 'language'>;

/** What the tablet shows below the number: the place in line, when to expect the call, and when it was issued. */
export function slipDetails(slip: Slip, words: Words): string[] {
  const { ahead, ticket } = slip;
  const { t } = words;
  return [
    ...openingOf(slip, words),
    ahead > 0 ? t('slipAhead', { count: ahead }) : t('slipFirst'),
    ...expectationOf(slip, words),
    t('slipIssued', { time: formatClockTime(ticket.checkedInAt) }),
  ];
}

/** When the clinic opens, and when to expect the call. */
export const slipExpectation = (slip: Slip, words: Words): string[] => [
  ...openingOf(slip, words),
  ...expectationOf(slip, words),
];

/** The same where the number stands beside it: a wait needs no word. */
export const slipExpectationInShort = (slip: Slip, words: Words): string[] =>
  slip.saying.state === 'waiting' ? waitOf(slip.saying, words) : slipExpectation(slip, words);

function openingOf({ saying, ticket }: Slip, { t, language }: Words): string[] {
  const opensAt = saying.state === 'not-yet' || saying.state === 'may-not-be-reached' ? saying.opensAt : null;
  if (opensAt === null) return [];
  return [t('slipOpens', { time: formatUpcomingTime(opensAt, { now: ticket.checkedInAt, language, t }) })];
}

function expectationOf({ saying, ticket }: Slip, { t, language }: Words): string[] {
  switch (saying.state) {
    case 'not-yet':
      return clockWords(saying.clock, t);
    case 'may-not-be-reached':
      return [t(saying.isProbable ? 'slipProbablyUpTo' : 'slipUpTo', { ticket: saying.lastTicket })];
    case 'paused': {
      const pause = t(`pause.${saying.reason}`);
      return saying.until
        ? [
            t('pausedUntil', {
              pause,
              time: formatUpcomingTime(saying.until, { now: ticket.checkedInAt, language, t }),
            }),
            ...clockWords(saying.clock, t),
          ]
        : [t('pausedOpen', { reason: pause })];
    }
    case 'waiting':
      return waitOf(saying, { t }).map((range) => t('slipWait', { range }));
    default:
      return [];
  }
}

function waitOf({ wait }: Extract<Slip['saying'], { state: 'waiting' }>, { t }: Pick<Words, 't'>): string[] {
  if (!wait) return [];
  const { figure, unit } = formatDisplayedWait(wait, t);
  return [figure + unit];
}

const clockWords = (clock: ClockRange | null, t: Words['t']): string[] =>
  clock
    ? [t('slipAround', { from: formatClockTime(clock.fromMs), until: formatClockTime(clock.untilMs) })]
    : [];
