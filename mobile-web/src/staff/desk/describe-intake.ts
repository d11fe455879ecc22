import type { Desk, LaneDesk } from '@hannun/shared/contract';
import type { QuotaHalf } from '@hannun/shared/queue';
import { isTaking, type LanePause, type LaneSaying, type SaidLane } from '@hannun/shared/saying';
import type { MessageKey, Translate, Translation } from '../translation.js';
import { formatEndTime, formatUpcomingTime } from '../ui/clock-time.js';
import { type QuotaBeyond, sayDesk, sayDeskLane } from './desk-saying.js';

type Words = Pick<Translation, 't' | 'language'>;
type ShutState = Exclude<LaneSaying['state'], 'taking' | 'no-estimate' | 'unconfirmed' | 'silent' | 'paused'>;
/** `label` names the state; `more`: why, or when again. */
export type IntakeWords = { label: string; more: string };

/** Why a lane gives no new numbers, and when again; `null`: it does, or is only paused. */
export function describeShut(saying: LaneSaying, now: string, words: Words): IntakeWords | null {
  if (!isShut(saying)) return null;
  return { label: labelOf(saying, words), more: moreOf(saying, now, words) };
}

const labelOf = (saying: Shut, { t }: Pick<Words, 't'>): string =>
  saying.state === 'full' && saying.lastNumberBy === 'forecast'
    ? t('closedAutomatically')
    : t(`laneState.${saying.state}`);

/** The same of a lane of the desk. */
export function describeShutLane(desk: Desk, lane: LaneDesk, words: Words): IntakeWords | null {
  const said = sayDeskLane(desk, lane);
  return said && describeShut(said.saying, desk.asOf, words);
}

/** In short, as on tabs; `null`: it takes people in. */
export function describeState(saying: LaneSaying, now: string, words: Words): string | null {
  return describeShut(saying, now, words)?.label ?? (saying.pause && words.t('paused'));
}

/** The same of the clinic, for the top bar: its own pause, else its headline, named where the lanes differ. */
export function describeDesk(desk: Desk, words: Words): string | null {
  const said = sayDesk(desk);
  if (!said) return null;
  if (said.isPaused) return words.t('paused');
  const { headline, lanes } = said.saying;
  const stateOf = ({ saying }: SaidLane) => describeState(saying, desk.asOf, words);
  const state = stateOf(headline);
  if (state === null || lanes.every((each) => stateOf(each) === state)) return state;
  return words.t('stateOfLane', { lane: headline.lane.name[words.language], state });
}

type Shut = Extract<LaneSaying, { state: ShutState }>;
const isShut = (saying: LaneSaying): saying is Shut =>
  !isTaking(saying) && !['unconfirmed', 'silent', 'paused'].includes(saying.state);

function moreOf(saying: Shut, now: string, { t, language }: Words): string {
  const when = (key: MessageKey, instant: string | null) =>
    instant === null
      ? t('intakeClosedHint')
      : t(key, { time: formatUpcomingTime(instant, { now, language, t }) });
  switch (saying.state) {
    case 'full':
      return saying.lastTicket
        ? t('upToTicket', { ticket: saying.lastTicket })
        : when('takesAgain', saying.reopensAt);
    case 'full-for-now':
    case 'closed-by-hour':
      return when('takesAgain', saying.reopensAt);
    case 'closed-by-hand':
      return saying.lastTicket ? t('upToTicket', { ticket: saying.lastTicket }) : t('intakeClosedHint');
    case 'not-today':
      return when('takesAgain', saying.opensAt);
    case 'serving-last':
      return saying.lastTicket
        ? t('upToTicket', { ticket: saying.lastTicket })
        : t('servingLast', { count: saying.waiting });
    default:
      return when('opensAtTime', saying.opensAt);
  }
}

/** How many it can still take in, and until when. */
export function describePlaces(
  { placesLeft, morePlacesAt, intakeUntil }: LaneDesk,
  { t }: Pick<Words, 't'>,
): string {
  const places = morePlacesAt === undefined ? 'placesLeft' : 'placesUntilNoon';
  const facts = [
    ...(placesLeft === undefined ? [] : [t(places, { count: placesLeft })]),
    ...(intakeUntil === undefined ? [] : [t('intakeUntil', { time: formatEndTime(intakeUntil) })]),
  ];
  return facts.length > 0 ? facts.join(' · ') : t('takingDescription');
}

/** What reopening goes beyond, of which lanes where there are several. */
export function describeQuotas(quotas: readonly QuotaBeyond[], isOfMany: boolean, t: Translate): string {
  const halves = [...new Set(quotas.map(({ half }) => half))];
  const lanesOf = (wanted: QuotaHalf) => quotas.filter(({ half }) => half === wanted).map(({ code }) => code);
  return halves
    .map((half) => {
      const beyond = t(`beyondQuota.${half}`);
      return isOfMany ? `${lanesOf(half).join(' · ')}: ${beyond}` : beyond;
    })
    .join(' · ');
}

/** For a key, below a strip that names the reason: a restart on another day is long enough. */
export function describePauseInShort(pause: LanePause | null, desk: Desk, words: Words, lane: string | null) {
  if (!pause?.until || lane !== null) return describePause(pause, desk, words, lane);
  return words.t('restartsAt', { time: formatUpcomingTime(pause.until, { now: desk.asOf, ...words }) });
}

/** `lane`: it alone is paused, of several. */
export function describePause(
  pause: LanePause | null,
  { asOf: now }: Desk,
  { t, language }: Words,
  lane: string | null,
): string | null {
  if (!pause) return null;
  const reason = t(`pause.${pause.reason}`);
  const time = pause.until && formatUpcomingTime(pause.until, { now, language, t });
  if (lane === null) return time ? t('pausedUntil', { pause: reason, time }) : t('pausedOpen', { reason });
  return time ? t('lanePausedUntil', { lane, reason, time }) : t('lanePaused', { lane, reason });
}
