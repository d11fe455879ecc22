import { callerOf } from '@hannun/shared/booths';
import type { Desk } from '@hannun/shared/contract';
import { type RejectedTap, type RejectedTaps, ticketOnSlip } from '@hannun/shared/outbox';
import { nameOfOther } from '../booths/tablet-name.js';
import type { Translate } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { findOpenTicket } from './desk-tickets.js';

const maxNamed = 6;

/** Refused taps of one kind in one sentence: numbers, times and people. */
export function describeRejected(taps: readonly RejectedTap[], desk: Desk, t: Translate): string {
  const what = describeWhat(taps, t);
  const numbers = [...new Set(taps.flatMap((tap) => numberOf(tap, desk) ?? []))];
  const named = numbers.length > maxNamed ? [...numbers.slice(0, maxNamed), '…'] : numbers;
  return named.length > 0 ? `${named.join(', ')} · ${what}` : what;
}

/** The same without numbers. */
export const describeWhat = (taps: readonly RejectedTap[], t: Translate): string =>
  taps.every(({ command }) => command.type === 'check-in')
    ? describeArrivals(taps, t)
    : t('rejectedTap', {
        name: t(`commandName.${taps[0]?.command.type ?? 'check-in'}`),
        times: timesOf(taps),
      });

/** Why they were refused; of one person, who has called them since and where to. */
export function describeWhy([tap, ...others]: RejectedTaps['taps'], desk: Desk, t: Translate): string {
  const name = others.length === 0 && tap.error.code === 'already-done' ? ticketActedOn(tap) : undefined;
  const ticket = name === undefined ? undefined : findOpenTicket(desk, name)?.ticket;
  return ticket?.status === 'in-service'
    ? t('alreadyCalledBy', {
        tablet: nameOfOther(desk, callerOf(desk, ticket), t),
        booth: ticket.booth,
      })
    : t(`error.${tap.error.code}`);
}

function ticketActedOn({ command }: RejectedTap): string | undefined {
  if ('ticket' in command && command.ticket !== undefined) return command.ticket;
  return command.type === 'call' ? command.expects : undefined;
}

/** The ticket it acts on or has on its slip; else the lane's letter. */
export function numberOf(tap: RejectedTap, desk: Desk): string | null {
  const { command } = tap;
  const named = ticketActedOn(tap);
  if (named !== undefined) return named;
  const code = 'lane' in command && desk.lanes.find(({ lane }) => lane === command.lane)?.code;
  return code ? (ticketOnSlip(command, desk) ?? code) : null;
}

function describeArrivals(taps: readonly RejectedTap[], t: Translate): string {
  const parties = taps.map(({ command }) => (command.type === 'check-in' ? (command.party ?? 1) : 0));
  const people = t('people', { count: parties.reduce((sum, party) => sum + party, 0) });
  const isPlain =
    parties.every((party) => party === parties[0]) && (parties.length === 1 || parties[0] === 1);
  const each = isPlain ? '' : `(${parties.join('·')})`;
  return t('rejectedArrivals', { times: timesOf(taps), people: `${people}${each}` });
}

function timesOf(taps: readonly RejectedTap[]): string {
  const times = taps.map(({ command }) => formatClockTime(command.at));
  const [first, last] = [times[0], times.at(-1)];
  return first === last ? `${first}` : `${first}–${last}`;
}
