import { type Command, type Desk, type HistoryEntry, ticketId } from '@hannun/shared';
import { decideLocally } from '@hannun/shared/outbox';
import type { Translate } from '../../ui/language/LanguageProvider.js';
import { deedWords } from './deed-words.js';

const nowhere = '00000000-0000-4000-8000-000000000000';

/** The day's changes, newest first, without the tablet's internal number reservations. */
export const deedsOf = ({ history }: Desk): HistoryEntry[] =>
  history.filter(({ type }) => type !== 'reserve-numbers');

/** Applies the server's own rules. */
export function mayUndo(desk: Desk, { command }: HistoryEntry, deviceId: string): boolean {
  const undo: Command = {
    type: 'undo',
    id: nowhere,
    clinicId: desk.clinicId,
    at: desk.asOf,
    commandId: command,
  };
  return command !== '' && decideLocally(desk, undo, deviceId).ok;
}

/** A call may first end the booth's last service, so its own ticket comes last. */
export function tellDeed({ type, tickets }: HistoryEntry, desk: Desk, t: Translate): string {
  const about = type === 'move' ? tickets[0] : tickets.at(-1);
  const lane = desk.lanes.find((each) => each.lane === about?.lane);
  const ticket = about && lane ? ticketId(lane.code, about.number) : '';
  if (lane?.way === 'heads' && (type === 'check-in' || type === 'check-out'))
    return t(type === 'check-in' ? 'did.one-in' : 'did.one-out', { lane: lane.code });
  return t(`did.${type in deedWords.ko.did ? type : 'other'}`, {
    ticket,
    to: destination(tickets.at(-1), desk),
  });
}

function destination(arrived: HistoryEntry['tickets'][number] | undefined, desk: Desk): string {
  const code = desk.lanes.find(({ lane }) => lane === arrived?.lane)?.code;
  return code && arrived ? ticketId(code, arrived.number) : '';
}

export function ago(milliseconds: number, t: Translate): string {
  const count = Math.floor(milliseconds / 1000);
  if (count < 3) return t('ago.now');
  return count < 60 ? t('ago.seconds', { count }) : t('ago.minutes', { count: Math.floor(count / 60) });
}
