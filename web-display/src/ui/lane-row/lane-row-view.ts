import type { CalledTicket } from '@hannun/shared/contract';
import type { LaneSaying, SaidLane } from '@hannun/shared/saying';
import type { ActiveRow } from '../../calls/active-calls.js';
import { formatOpening } from '../../messages/format-opening.js';
import { type BilingualSentence, laneSentence, type Sentence } from '../../messages/lane-sentences.js';
import { t } from '../../messages/translate.js';

export type Strip = { icon: 'intake-closed' | 'clock'; text: BilingualSentence; isLong: boolean };

/** `message` takes the place of number and booth; `strip` stands below them. */
export type LaneRowView = {
  state: 'idle' | 'called' | 'stale' | 'paused' | 'not-yet' | 'ended';
  call: CalledTicket | undefined;
  message: BilingualSentence | null;
  strip: Strip | null;
};

/** Outdated figures take precedence over a call, and a call over whatever else there is to say. */
export function laneRowViewOf(
  { lane, saying }: SaidLane,
  activeRows: readonly ActiveRow[],
  nowMs: number,
): LaneRowView {
  const [last] = lane.nowServing;
  if (saying.state === 'silent') return { state: 'stale', call: last, message: null, strip: null };
  const strip = stripFor(saying, nowMs);
  const active = activeRows.find((row) => row.lane === lane.lane);
  if (active) return { state: 'called', call: active.call, message: null, strip };
  if (saying.state === 'not-yet')
    return { state: 'not-yet', call: undefined, message: beforeOpening(saying, nowMs), strip };
  if (saying.pause && saying.state !== 'closed') {
    const paused = { ...saying, ...saying.pause, state: 'paused', wait: null } as const;
    return { state: 'paused', call: undefined, message: laneSentence(paused, nowMs), strip };
  }
  if (saying.state === 'closed' && !last)
    return { state: 'ended', call: undefined, message: strip?.text ?? null, strip: null };
  return { state: 'idle', call: last, message: null, strip };
}

const shutStates: ReadonlySet<LaneSaying['state']> = new Set([
  'full-for-now',
  'full',
  'closed-by-hand',
  'closed-by-hour',
  'serving-last',
  'closed',
]);

/** Whose turn may not come today outweighs up to whom numbers were given. */
function stripFor(saying: LaneSaying, nowMs: number): Strip | null {
  const shut = isShut(saying) ? laneSentence(saying, nowMs) : null;
  const { reachable: ticket } = saying;
  const icon = shut ? 'intake-closed' : 'clock';
  if (ticket === null) return shut && { icon, text: shut, isLong: false };
  const inLanguage = (language: 'ko' | 'en'): Sentence => {
    const reached = t[language]('reachable', { ticket });
    return shut ? [shut[language][0], reached] : [reached];
  };
  return { icon, text: { ko: inLanguage('ko'), en: inLanguage('en') }, isLong: true };
}

const isShut = ({ state }: LaneSaying): boolean => shutStates.has(state);

/** So near, nobody should walk away once more. */
const soonMs = 10 * 60_000;

/** To the morning line: when calls begin. */
function beforeOpening(
  saying: Extract<LaneSaying, { state: 'not-yet' }>,
  nowMs: number,
): BilingualSentence | null {
  if (saying.waiting === 0) return laneSentence(saying, nowMs);
  const opensAt = Date.parse(saying.opensAt);
  const key = opensAt - nowMs <= soonMs ? 'callingSoon' : 'callingFrom';
  const inLanguage = (language: 'ko' | 'en') =>
    [t[language](key, { time: formatOpening(opensAt, nowMs, language) })] as const;
  return { ko: inLanguage('ko'), en: inLanguage('en') };
}
