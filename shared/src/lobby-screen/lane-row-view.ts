import type { CalledTicket } from '../contract/board.js';
import type { SaidLane } from '../saying/clinic-saying.js';
import type { LaneSaying } from '../saying/lane-saying.js';
import { isCallOpen } from '../saying/last-call.js';
import { type BilingualSentence, formatTime, laneSentence, type Sentence } from './lane-sentences.js';
import type { ScreenMoment } from './screen-moment.js';
import { words } from './words.js';

/** A lane whose newest call is announced. */
export type CalledLane = { lane: string; call: CalledTicket };

export type Strip = { icon: 'intake-closed' | 'clock'; text: BilingualSentence; isLong: boolean };

/**
 * `uncalled`: how many wait, in place of a number, and `inTurn` in place of the booth. `message` takes the place of
 * both; `strip` stands below them.
 */
export type LaneRowView = {
  state: 'idle' | 'uncalled' | 'called' | 'stale' | 'paused' | 'not-yet' | 'ended';
  call: CalledTicket | undefined;
  message: BilingualSentence | null;
  inTurn: BilingualSentence | null;
  strip: Strip | null;
};

/** Outdated figures take precedence over a call, and a call that is on over whatever else there is to say. */
export function laneRowViewOf(
  { lane, saying }: SaidLane,
  called: readonly CalledLane[],
  moment: ScreenMoment,
): LaneRowView {
  const [last] = lane.nowServing;
  const row = { call: undefined, message: null, inTurn: null, strip: null };
  if (saying.silence) return { ...row, state: 'stale', call: last };
  const strip = stripFor(saying, moment);
  const active = called.find((row) => row.lane === lane.lane);
  if (active) return { ...row, state: 'called', call: active.call, strip };
  const opening = openingOf(saying, moment);
  if (opening && last && isCallOpen(last, moment.nowMs))
    return { ...row, state: 'idle', call: last, strip: withOpening(strip, opening) };
  if (opening) return { ...row, state: 'not-yet', message: opening, strip };
  if (saying.pause && saying.state !== 'closed') {
    const paused = { ...saying, ...saying.pause, state: 'paused', intakeUntil: null, wait: null } as const;
    return { ...row, state: 'paused', message: laneSentence(paused, moment), strip };
  }
  if (last) return { ...row, state: 'idle', call: last, strip };
  const isOver = isShut(saying) && (saying.state === 'closed' || saying.waiting === 0);
  if (isOver) return { ...row, state: 'ended', message: strip?.text ?? null };
  // Where nobody is called or taken in, calls may not have begun, or be over.
  return { ...row, state: 'uncalled', inTurn: isShut(saying) ? null : servedInTurn, strip };
}

const servedInTurn: BilingualSentence = { ko: [words.ko('inTurn')], en: [words.en('inTurn')] };

const shutStates: ReadonlySet<LaneSaying['state']> = new Set([
  'full-for-now',
  'full',
  'closed-by-hand',
  'closed-by-hour',
  'serving-last',
  'closed',
]);

/** Whose turn may not come today outweighs up to whom numbers were given. */
function stripFor(saying: LaneSaying, moment: ScreenMoment): Strip | null {
  const shut = isShut(saying) ? laneSentence(saying, moment) : intakeEnd(saying, moment);
  const { reachable: ticket } = saying;
  const icon = isShut(saying) ? 'intake-closed' : 'clock';
  if (ticket === null) return shut && { icon, text: shut, isLong: false };
  const inLanguage = (language: 'ko' | 'en'): Sentence => {
    const reached = words[language]('reachable', { ticket });
    // Beside it nobody says that everybody is served.
    if (saying.state === 'serving-last') return [words[language]('row.full'), reached];
    return shut ? [shut[language][0], reached] : [reached];
  };
  return { icon, text: { ko: inLanguage('ko'), en: inLanguage('en') }, isLong: true };
}

/** Where a pause outlasts the intake, nobody is taken in after it. */
function intakeEnd(saying: LaneSaying, moment: ScreenMoment): BilingualSentence | null {
  const until = saying.state === 'paused' ? saying.intakeUntil : null;
  if (until === null) return null;
  const inLanguage = (language: 'ko' | 'en') =>
    [words[language]('intakeUntil', { time: formatTime(until, moment, language) })] as const;
  return { ko: inLanguage('ko'), en: inLanguage('en') };
}

const isShut = ({ state }: LaneSaying): boolean => shutStates.has(state);

/** So near, nobody should walk away once more. */
const soonMs = 10 * 60_000;

/** Before it: when the lane opens, to the morning line when calls begin. */
function openingOf(saying: LaneSaying, moment: ScreenMoment): BilingualSentence | null {
  if (saying.state !== 'not-yet') return saying.callsFrom ? callingFrom(saying.callsFrom, moment) : null;
  return saying.waiting === 0 ? laneSentence(saying, moment) : callingFrom(saying.opensAt, moment);
}

/** Below somebody who was called while staff had opened early, and who stays called. */
function withOpening(strip: Strip | null, opening: BilingualSentence): Strip {
  if (!strip) return { icon: 'clock', text: opening, isLong: false };
  const inLanguage = (language: 'ko' | 'en'): Sentence => [strip.text[language][0], opening[language][0]];
  return { ...strip, text: { ko: inLanguage('ko'), en: inLanguage('en') }, isLong: true };
}

function callingFrom(opensAt: string, moment: ScreenMoment): BilingualSentence {
  const key = Date.parse(opensAt) - moment.nowMs <= soonMs ? 'callingSoon' : 'callingFrom';
  const inLanguage = (language: 'ko' | 'en') =>
    [words[language](key, { time: formatTime(opensAt, moment, language) })] as const;
  return { ko: inLanguage('ko'), en: inLanguage('en') };
}
