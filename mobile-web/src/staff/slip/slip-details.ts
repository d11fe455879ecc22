import { formatDisplayedWait } from '@hannun/shared/i18n';
import { expectedCall, slipExpectation, slipOpening } from '@hannun/shared/slip';
import type { Translation } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { districtTimeZone } from '../ui/district-time-zone.js';
import type { Slip } from './slip.js';

type Words = Pick<Translation, 't' | 'language'>;

/** What the tablet shows below the number: the place in line, when to expect the call, and when it was issued. */
export function slipDetails(slip: Slip, { t, language }: Words): string[] {
  const { saying, ticket } = slip;
  return [
    ...slipOpening(saying, handedOut(slip), language),
    placeInLine(slip, t),
    ...expectedCall(saying, handedOut(slip), language),
    // Of who was sent here, only the time of coming to this lane is known.
    ...(ticket.earlier ? [] : [t('slipIssued', { time: formatClockTime(ticket.checkedInAt) })]),
  ];
}

export function placeInLine({ ahead, isAheadGuessed }: Slip, t: Words['t']): string {
  if (ahead === 0) return t(isAheadGuessed ? 'slipSoon' : 'slipFirst');
  return t(isAheadGuessed ? 'slipAbout' : 'slipAhead', { count: ahead });
}

/** When to expect the call, where the number stands beside it: a wait needs no word. */
export function slipExpectationInShort(slip: Slip, { t, language }: Words): string[] {
  const { saying } = slip;
  if (saying.state !== 'waiting') {
    const expectation = slipExpectation(saying, handedOut(slip), language);
    // The pause itself is told above the keys.
    return saying.state === 'paused' && saying.clock ? expectation.slice(-1) : expectation;
  }
  if (!saying.wait) return [];
  const { figure, unit } = formatDisplayedWait(saying.wait, t);
  return [figure + unit];
}

const handedOut = ({ ticket }: Slip) => ({ at: ticket.checkedInAt, timeZone: districtTimeZone() });
