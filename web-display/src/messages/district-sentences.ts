import {
  formatHeard,
  formatTime,
  joinParts,
  partsOf,
  type ScreenMoment,
  sentenceKeyOf,
  sentenceValuesOf,
} from '@hannun/shared/lobby-screen';
import type { LaneSaying, SaidLane } from '@hannun/shared/saying';
import { t } from './translate.js';

/** What a district's screen says of a lane: shorter than its own screen, because it stands beside a clinic's name. */
export function districtSentence(saying: LaneSaying, moment: ScreenMoment): string | null {
  const key = sentenceKeyOf(saying);
  const values = sentenceValuesOf(saying, moment, 'ko');
  if (key === 'not-yet' && saying.waiting > 0 && !saying.silence)
    return t.ko('district.notYetWaiting', values);
  if (key === null) return null;
  const probable = saying.state === 'full' ? saying.reachable : null;
  const text =
    probable === null
      ? (lastHour(saying, moment) ?? t.ko(`district.row.${key}`, values))
      : t.ko('district.reachable', { ticket: probable });
  return joinParts([text, ...datesOf(saying, moment)]);
}

/** Whoever would come for the restart of such a pause is not taken in any more. */
function lastHour(saying: LaneSaying, moment: ScreenMoment): string | null {
  if (saying.state !== 'paused' || saying.intakeUntil === null) return null;
  const time = formatTime(saying.intakeUntil, moment, 'ko');
  return t.ko('district.pausedLastHour', { ...sentenceValuesOf(saying, moment, 'ko'), time });
}

const byStaff: readonly LaneSaying['state'][] = ['full', 'full-for-now', 'closed-by-hand', 'paused'];

/** What staff decided was so when the clinic was last heard; hours need no date. */
function datesOf({ state, silence }: LaneSaying, moment: ScreenMoment): string[] {
  if (!silence?.seenAt || !byStaff.includes(state)) return [];
  return [t.ko('row.unconfirmed', { time: formatHeard(silence.seenAt, moment, 'ko') })];
}

/** A longer text would not fit below a clinic's name. */
const maxLength = 26;

/** `PCR (신속항원 소독 중 · 15:00부터)`: of which lanes a row speaks, and what is so in the others. */
export function lanesSentence(
  named: readonly SaidLane[],
  others: readonly SaidLane[],
  moment: ScreenMoment,
): string {
  const names = named.map(({ lane }) => lane.name.ko).join('·');
  const rest = others.map((other) => otherLane(other, moment));
  return rest.length > 0 ? `${names} (${rest.join(', ')})` : names;
}

/** Whether such a sentence is short enough. */
export const hasRoomBeside = (
  named: readonly SaidLane[],
  others: readonly SaidLane[],
  moment: ScreenMoment,
): boolean => lanesSentence(named, others, moment).length <= maxLength;

/** When it takes people in again is worth coming for. */
const goesOnToday: readonly LaneSaying['state'][] = ['paused', 'full-for-now'];

function otherLane({ lane, saying }: SaidLane, moment: ScreenMoment): string {
  if (saying.state === 'not-yet' && saying.waiting > 0 && !saying.silence) {
    const values = sentenceValuesOf(saying, moment, 'ko');
    return t.ko('district.otherLaneMorning', { lane: lane.name.ko, ...values });
  }
  const [what, whenAgain] = partsOf(districtSentence(saying, moment) ?? '');
  const state = whenAgain && goesOnToday.includes(saying.state) ? joinParts([what, whenAgain]) : what;
  const hasLine = saying.waiting > 0 && saying.state !== 'closed' && !saying.silence;
  const key = hasLine ? 'district.otherLaneWaiting' : 'district.otherLane';
  return t.ko(key, { lane: lane.name.ko, state, count: saying.waiting });
}

/** Why a row has no wait. At home or on the way there is no staff to ask. */
export function districtNote(saying: LaneSaying): string | null {
  if (saying.state !== 'no-estimate') return null;
  return t.ko(`noWait.${saying.reason === 'after-closing' ? 'unknown' : saying.reason}`);
}
