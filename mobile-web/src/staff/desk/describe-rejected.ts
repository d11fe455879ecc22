import { callerOf, ticketNameIn } from '@hannun/shared/booths';
import type { Desk, HistoryEntry } from '@hannun/shared/contract';
import {
  type RejectedTap,
  type RejectedTaps,
  tapAgain,
  ticketActedOn,
  ticketOnSlip,
  toBringBack,
} from '@hannun/shared/outbox';
import { laterChange } from '@hannun/shared/queue';
import { nameOfOther, nameOfTablet } from '../booths/tablet-name.js';
import type { Translate } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { findHandedOut, findOpenTicket } from './desk-tickets.js';
import { describeItem } from './history-items.js';

const maxNamed = 6;

/** Refused taps of one kind in one sentence: numbers, times and people. */
export function describeRejected(taps: readonly RejectedTap[], desk: Desk, t: Translate): string {
  const what = describeWhat(taps, desk, t);
  const numbers = [...new Set(taps.flatMap((tap) => numberOf(tap, desk) ?? []))];
  const named = numbers.length > maxNamed ? [...numbers.slice(0, maxNamed), '…'] : numbers;
  return named.length > 0 ? `${named.join(', ')} · ${what}` : what;
}

/** The same without numbers. */
export function describeWhat(taps: readonly RejectedTap[], desk: Desk, t: Translate): string {
  if (taps.every(({ command }) => command.type === 'check-in')) return describeArrivals(taps, t);
  const name = t(`commandName.${taps[0]?.command.type ?? 'check-in'}`);
  const undone = taps.flatMap((tap) => changeToUndo(tap, desk) ?? []);
  const what = undone.map((entry) => describeItem(entry, desk, t)).join(', ');
  return t('rejectedTap', { name: what ? t('undoOf', { what }) : name, times: timesOf(taps) });
}

const changeToUndo = ({ command }: RejectedTap, { history }: Desk): HistoryEntry | undefined =>
  command.type === 'undo' ? history.find((entry) => entry.command === command.commandId) : undefined;

/** Why they were refused; of one person, what became of them since, and what to do. */
export function describeWhy([tap, ...others]: RejectedTaps['taps'], desk: Desk, t: Translate): string {
  const isOne = others.length === 0 && tap.error.code === 'already-done';
  return (isOne && describeChange(tap, desk, t)) || t(`error.${tap.error.code}`);
}

function describeChange(tap: RejectedTap, desk: Desk, t: Translate): string | null {
  const undo = changeToUndo(tap, desk);
  if (undo) {
    const later = laterChange(desk, undo);
    return later ? t('changedSinceUndo', { later: describeItem(later, desk, t), ...timeOf(later.at) }) : null;
  }
  const name = ticketActedOn(tap, desk);
  return name === undefined ? null : describeFate(name, tap, desk, t);
}

function describeFate(name: string, { command }: RejectedTap, desk: Desk, t: Translate): string | null {
  const found = findOpenTicket(desk, name);
  const ticket = found?.ticket;
  if (command.type === 'call' && ticket?.status !== 'in-service' && found && found.lane.lane !== command.lane)
    return t('inAnotherLane');
  const isForThem = command.type === 'call' || command.type === 'check-out';
  switch (ticket?.status) {
    case 'in-service': {
      const tablet = nameOfOther(desk, callerOf(desk, ticket), t);
      return t('alreadyCalledBy', { tablet, booth: ticket.booth });
    }
    case 'gone': {
      const fate = t(ticket.reason === 'no-show' ? 'noShowSince' : 'leftSince', {
        ...timeOf(ticket.goneAt),
        by: tabletOf(name, ticket.goneAt, desk, t),
      });
      return isForThem ? `${fate} ${t(command.type === 'call' ? 'goneCallHint' : 'goneFinishHint')}` : fate;
    }
    case 'waiting':
      return command.type === 'call' ? t('backInLineSince') : null;
    default: {
      const ended = ticket && 'checkedOutAt' in ticket ? ticket.checkedOutAt : findHandedOut(desk, name)?.at;
      return ended ? t('finishedSince', { ...timeOf(ended), by: tabletOf(name, ended, desk, t) }) : null;
    }
  }
}

const timeOf = (at: string) => ({ time: formatClockTime(at) });

/** In brackets the tablet that ended it then, if it has a name. */
function tabletOf(name: string, endedAt: string, desk: Desk, t: Translate): string {
  const end = desk.history.find(
    ({ at, tickets }) => at === endedAt && tickets.some((each) => ticketNameIn(desk, each) === name),
  );
  const label = desk.devices[end?.device ?? ''];
  return nameOfTablet(label, t) === null ? '' : ` (${label})`;
}

/** The key that puts them in again; of a call, whether it also brings the person back. */
export function nameOfAgain([tap, ...others]: RejectedTaps['taps'], desk: Desk, t: Translate): string {
  const bringsBack = others.length === 0 && toBringBack(tapAgain(tap, desk).tap, desk) !== null;
  return t(bringsBack ? 'bringBackAndCall' : 'putInAgain');
}

/** The ticket it acts on or has on its slip; else the lane's letter. */
export function numberOf(tap: RejectedTap, desk: Desk): string | null {
  const { command } = tap;
  const named = ticketActedOn(tap, desk);
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
