import { formatPast, formatUpcoming } from '../i18n/format-upcoming.js';
import type { LaneSaying } from '../saying/lane-saying.js';
import type { ScreenMoment } from './screen-moment.js';
import type { SentenceKey } from './sentence-key.js';
import { words } from './words.js';

/** In parts, which a screen joins or sets one below the other. */
export type Sentence = readonly [string, ...string[]];
export type BilingualSentence = { ko: Sentence; en: Sentence };

const separator = ' · ';

export const joinParts = (sentence: Sentence): string => sentence.join(separator);

/** What a lobby screen says of a lane beside its figures: the TV column of docs/saying.md. */
export function laneSentence(saying: LaneSaying, moment: ScreenMoment): BilingualSentence | null {
  const key = sentenceKeyOf(saying);
  if (key === null) return null;
  const inLanguage = (language: 'ko' | 'en') =>
    partsOf(words[language](`row.${key}`, sentenceValuesOf(saying, moment, language)));
  return { ko: inLanguage('ko'), en: inLanguage('en') };
}

/** `null`: figures say it all, or nothing is said. */
export function sentenceKeyOf(saying: LaneSaying): SentenceKey | null {
  switch (saying.state) {
    case 'taking':
    case 'no-estimate':
    case 'not-today':
      return null;
    case 'full':
    case 'closed-by-hand':
    case 'closed-by-hour':
      return saying.lastTicket === null ? saying.state : 'full-up-to';
    case 'paused':
      return saying.until === null ? 'paused-open-end' : 'paused';
    case 'closed':
      return saying.opensAt === null ? 'closed-open-end' : 'closed';
    case 'day-off':
      return saying.opensAt === null ? 'day-off-open-end' : 'day-off';
    case 'silent':
      return saying.silence?.seenAt ? 'silent' : 'never-heard';
    case 'serving-last':
      if (saying.opensToday) return 'serving-last-opens';
      if (saying.silence) return 'full';
      return saying.lastTicket === null ? saying.state : 'full-up-to';
    default:
      return saying.state;
  }
}

/** What the sentence of a row may name. */
export function sentenceValuesOf(
  saying: LaneSaying,
  moment: ScreenMoment,
  language: 'ko' | 'en',
): Record<string, string | number> {
  const instant = instantIn(saying);
  const isPast = saying.state === 'silent' || saying.state === 'unconfirmed';
  const format = isPast ? formatHeard : formatTime;
  return {
    count: saying.waiting,
    time: instant === null ? '' : format(instant, moment, language),
    ticket: 'lastTicket' in saying ? (saying.lastTicket ?? '') : '',
    pause: words[language](`pause.${saying.pause?.reason ?? 'other'}`),
  };
}

/** `내일(금) 09:00`. */
export const formatTime = (
  instant: string,
  { nowMs: now, timeZone }: ScreenMoment,
  language: 'ko' | 'en',
): string => formatUpcoming(instant, { timeZone, now, language, t: words[language] });

/** When something was last heard: `12:05`, `11월 23일(월) 12:05`. */
export const formatHeard = (
  instant: string,
  { nowMs: now, timeZone }: ScreenMoment,
  language: 'ko' | 'en',
): string => formatPast(instant, { timeZone, now, language, t: words[language] });

/** The one time that the row names. */
export function instantIn(saying: LaneSaying): string | null {
  if ('until' in saying) return saying.until;
  if ('opensAt' in saying) return saying.opensAt;
  if ('reopensAt' in saying) return saying.reopensAt;
  if ('since' in saying) return saying.since;
  return saying.state === 'silent' ? (saying.silence?.seenAt ?? null) : null;
}

/** As a screen sets them one below the other. */
export function partsOf(text: string): Sentence {
  const [first = text, ...others] = text.split(separator);
  return [first, ...others];
}
