import { type Command, type Desk, type HistoryEntry, type LaneDesk, ticketId } from '@hannun/shared/contract';
import { formatMinutesAgo } from '@hannun/shared/i18n';
import { decideLocally } from '@hannun/shared/outbox';
import { laterChange } from '@hannun/shared/queue';
import type { Translate } from '../translation.js';
import { findOpenTicket } from './desk-tickets.js';
import { historyMessages } from './history-messages.js';

const nilUuid = '00000000-0000-4000-8000-000000000000';

/** The day's changes, newest first, without the tablet's internal number reservations. */
export const historyItems = ({ history }: Desk): HistoryEntry[] =>
  history.filter(({ type }) => type !== 'reserve-numbers');

/** This tablet's last change that nothing was built on since; without such a one its last. */
export function nextToUndo(desk: Desk, deviceId: string): HistoryEntry | undefined {
  const own = historyItems(desk).filter(({ device, undone }) => device === deviceId && !undone);
  return own.find((entry) => !laterChange(desk, entry)) ?? own[0];
}

/** Applies the server's own rules. */
export function canUndo(desk: Desk, { command }: HistoryEntry, deviceId: string): boolean {
  const undo: Command = {
    type: 'undo',
    id: nilUuid,
    clinicId: desk.clinicId,
    at: desk.asOf,
    commandId: command,
  };
  return command !== '' && decideLocally(desk, undo, deviceId).ok;
}

/** A call may first end the booth's last service, so its own ticket comes last. */
export function describeItem(
  { type, tickets, lanes, at, reason }: HistoryEntry,
  desk: Desk,
  t: Translate,
): string {
  if (type === 'recall') return t('historyItem.recall', { ticket: recalledTicket(at, desk) }).trim();
  const alone = desk.lanes.find(({ lane }) => lane === lanes[0]?.lane);
  if (alone && (type === 'pause' || type === 'resume'))
    return t(type === 'pause' ? 'historyItem.pause-lane' : 'historyItem.resume-lane', { lane: alone.code });
  const recount = alone?.recounts.find(({ at: countedAt }) => countedAt === at);
  if (alone && recount && type === 'correct')
    return t('historyItem.counted', { lane: alone.code, from: recount.expected, to: recount.counted });
  const sentTo = sentToLane(tickets, desk);
  if (sentTo && (type === 'send' || type === 'move' || type === 'check-out'))
    return t(type === 'check-out' ? 'historyItem.check-out-sent' : `historyItem.${type}`, {
      ticket: ticketName(tickets[0], desk),
      lane: sentTo.code,
    });
  const ticketRef = tickets.at(-1);
  const lane = desk.lanes.find((each) => each.lane === ticketRef?.lane);
  if (lane?.way === 'heads' && (type === 'check-in' || type === 'check-out'))
    return t(type === 'check-in' ? 'historyItem.heads-in' : 'historyItem.heads-out', {
      lane: lane.code,
      people: tickets.length,
    });
  const ticket = ticketName(ticketRef, desk);
  if (type === 'check-out' && awaitsSince(ticket, at, desk))
    return t('historyItem.check-out-awaiting', { ticket });
  if (type === 'leave' && reason === 'no-show') return t('historyItem.no-show', { ticket });
  if (type === 'tear-off' && tickets.length > 1) return t('historyItem.tear-off-many', { ticket });
  const text = t(`historyItem.${isNamed(type) ? type : 'other'}`, { ticket });
  return type === 'check-in' || type === 'call' ? [text, ...companyOf(ticket, desk, t)].join(' · ') : text;
}

/** Whether this check-out left the holder to await a result that is still to come. */
function awaitsSince(name: string, at: string, desk: Desk): boolean {
  const ticket = findOpenTicket(desk, name)?.ticket;
  return ticket?.status === 'awaiting-result' && ticket.checkedOutAt === at;
}

/** How many share it and whether it goes first, while the desk knows the ticket. */
function companyOf(name: string, desk: Desk, t: Translate): string[] {
  const { party = 1, priority = false } = findOpenTicket(desk, name)?.ticket ?? {};
  return [...(party > 1 ? [t('party', { count: party })] : []), ...(priority ? [t('priority')] : [])];
}

/** A ticket that went on changed in the lane it left and in the one it came to. */
function sentToLane(tickets: HistoryEntry['tickets'], desk: Desk): LaneDesk | undefined {
  const [from, to] = tickets;
  return from && to && from.lane !== to.lane ? desk.lanes.find(({ lane }) => lane === to.lane) : undefined;
}

/** A recall changes no ticket, so its number stands only among the lane's last calls. */
const recalledTicket = (at: string, desk: Desk): string =>
  desk.lanes.flatMap(({ lastCalls }) => lastCalls).find(({ calledAt }) => calledAt === at)?.ticket ?? '';

const { historyItem } = historyMessages.ko;
const isNamed = (type: string): type is keyof typeof historyItem => type in historyItem;

function ticketName(ref: HistoryEntry['tickets'][number] | undefined, desk: Desk): string {
  const code = desk.lanes.find(({ lane }) => lane === ref?.lane)?.code;
  return code && ref ? ticketId(code, ref.number) : '';
}

export function formatTimeAgo(milliseconds: number, t: Translate): string {
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  if (seconds < 3) return t('age.justNow');
  if (minutes < 1) return t('secondsAgo', { count: seconds });
  return formatMinutesAgo(minutes, t);
}
