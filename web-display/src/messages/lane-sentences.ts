import type { LaneSaying, SaidLane } from '@hannun/shared/saying';
import { formatOpening } from './format-opening.js';
import type { SentenceKey } from './sentence-key.js';
import { t } from './translate.js';

/** In parts, which a screen joins or sets one below the other. */
export type Sentence = readonly [string, ...string[]];
export type BilingualSentence = { ko: Sentence; en: Sentence };

const separator = ' · ';

export const joinParts = (sentence: Sentence): string => sentence.join(separator);

/** What a lobby screen says of a lane beside its figures: the TV column of docs/saying.md. */
export function laneSentence(saying: LaneSaying, nowMs: number): BilingualSentence | null {
  const key = sentenceKeyOf(saying);
  if (key === null) return null;
  const inLanguage = (language: 'ko' | 'en') =>
    partsOf(t[language](`row.${key}`, valuesOf(saying, nowMs, language)));
  return { ko: inLanguage('ko'), en: inLanguage('en') };
}

/** Shorter, because it stands beside a clinic's name. */
export function districtSentence(saying: LaneSaying, nowMs: number): string | null {
  const key = sentenceKeyOf(saying);
  const values = valuesOf(saying, nowMs, 'ko');
  if (key === 'not-yet' && saying.waiting > 0) return t.ko('district.notYetWaiting', values);
  return key && t.ko(`district.row.${key}`, values);
}

/** A longer text would not fit below a clinic's name. */
const maxLength = 26;

/** `PCR (신속항원 8명 · 소독 중)`: of which lanes a row speaks, and what is so in the others, where there is room. */
export function lanesSentence(
  named: readonly SaidLane[],
  others: readonly SaidLane[],
  nowMs: number,
): string {
  const names = named.map(({ lane }) => lane.name.ko).join('·');
  const rest = others.map((other) => otherLane(other, nowMs));
  const text = `${names} (${rest.join(', ')})`;
  return rest.length > 0 && text.length <= maxLength ? text : names;
}

function otherLane({ lane, saying }: SaidLane, nowMs: number): string {
  const [state] = partsOf(districtSentence(saying, nowMs) ?? '');
  const hasLine = saying.waiting > 0 && saying.state !== 'closed';
  const key = hasLine ? 'district.otherLaneWaiting' : 'district.otherLane';
  return t.ko(key, { lane: lane.name.ko, state, count: saying.waiting });
}

/** Why a row has no wait. At home or on the way there is no staff to ask. */
export function districtNote(saying: LaneSaying): string | null {
  if (saying.state !== 'no-estimate') return null;
  return t.ko(`noWait.${saying.reason === 'after-closing' ? 'unknown' : saying.reason}`);
}

function sentenceKeyOf(saying: LaneSaying): SentenceKey | null {
  switch (saying.state) {
    case 'taking':
    case 'no-estimate':
    case 'not-today':
      return null;
    case 'full':
      return saying.lastTicket === null ? 'full' : 'full-up-to';
    case 'paused':
      return saying.until === null ? 'paused-open-end' : 'paused';
    case 'closed':
      return saying.opensAt === null ? 'closed-open-end' : 'closed';
    case 'day-off':
      return saying.opensAt === null ? 'day-off-open-end' : 'day-off';
    case 'silent':
      return saying.seenAt === null ? 'never-heard' : 'silent';
    default:
      return saying.state;
  }
}

function valuesOf(saying: LaneSaying, nowMs: number, language: 'ko' | 'en'): Record<string, string | number> {
  const instant = instantIn(saying);
  return {
    count: saying.waiting,
    time: instant === null ? '' : formatOpening(Date.parse(instant), nowMs, language),
    ticket: 'lastTicket' in saying ? (saying.lastTicket ?? '') : '',
    pause: t[language](`pause.${saying.pause?.reason ?? 'other'}`),
  };
}

/** The one time that the row names. */
export function instantIn(saying: LaneSaying): string | null {
  if ('until' in saying) return saying.until;
  if ('opensAt' in saying) return saying.opensAt;
  if ('reopensAt' in saying) return saying.reopensAt;
  if ('since' in saying) return saying.since;
  return 'seenAt' in saying ? saying.seenAt : null;
}

function partsOf(text: string): Sentence {
  const [first = text, ...others] = text.split(separator);
  return [first, ...others];
}
