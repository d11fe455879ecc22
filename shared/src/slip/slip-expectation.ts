import type { LocalizedText } from '../contract/index.js';
import type { TimeZone } from '../date-time/index.js';
import {
  commonMessages,
  createTranslate,
  formatDisplayedWait,
  formatUpcoming,
  formatUpcomingSpan,
} from '../i18n/index.js';
import type { ClockRange, TicketSaying } from '../saying/index.js';
import { slipExpectationMessages } from './slip-messages.js';

const languages = ['ko', 'en'] as const;
type SlipLanguage = (typeof languages)[number];

const words = {
  ko: createTranslate('ko', [commonMessages.ko, slipExpectationMessages.ko]),
  en: createTranslate('en', [commonMessages.en, slipExpectationMessages.en]),
};

/** The moment at which the slip is handed out. */
type HandedOut = { at: string; timeZone: TimeZone };

/** When the clinic opens, and when to expect the call, one sentence each. */
export const slipExpectation = (
  saying: TicketSaying,
  handedOut: HandedOut,
  language: SlipLanguage,
): string[] => [...slipOpening(saying, handedOut, language), ...expectedCall(saying, handedOut, language)];

/** The same in both languages, as it stands on the paper. */
export function slipNotes(saying: TicketSaying, handedOut: HandedOut): LocalizedText[] {
  const [korean, english] = languages.map((language) => slipExpectation(saying, handedOut, language));
  return (korean ?? []).map((ko, index) => ({ ko, en: english?.[index] ?? ko }));
}

export function slipOpening(
  saying: TicketSaying,
  { at, timeZone }: HandedOut,
  language: SlipLanguage,
): string[] {
  const opensAt = saying.state === 'not-yet' || saying.state === 'may-not-be-reached' ? saying.opensAt : null;
  if (opensAt === null) return [];
  const t = words[language];
  return [t('slipOpens', { time: formatUpcoming(opensAt, { now: at, language, t, timeZone }) })];
}

export function expectedCall(
  saying: TicketSaying,
  { at, timeZone }: HandedOut,
  language: SlipLanguage,
): string[] {
  const t = words[language];
  const around = (clock: ClockRange | null): string[] =>
    clock ? [t('slipAround', formatUpcomingSpan(clock, { now: at, language, t, timeZone }))] : [];
  switch (saying.state) {
    case 'not-yet':
      return around(saying.clock);
    case 'may-not-be-reached':
      return [t(saying.isProbable ? 'slipProbablyUpTo' : 'slipUpTo', { ticket: saying.lastTicket })];
    case 'paused': {
      const pause = t(`pause.${saying.reason}`);
      if (!saying.until) return [t('slipPausedOpen', { reason: pause })];
      const time = formatUpcoming(saying.until, { now: at, language, t, timeZone });
      return [t('pausedUntil', { pause, time }), ...around(saying.clock)];
    }
    case 'waiting': {
      if (!saying.wait) return [];
      const { figure, unit } = formatDisplayedWait(saying.wait, t);
      return [t('slipWait', { range: figure + unit })];
    }
    default:
      return [];
  }
}
