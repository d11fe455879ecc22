import type { HistoryEntry } from '../../contract/desk.js';
import type { ClinicDay } from '../state.js';
import { laneOf, ticketOf } from '../tickets.js';
import { accept, type CommandRule, reject } from './decision.js';

/** Only the device's own commands, and only while nothing was built on them. */
export const undo: CommandRule<'undo'> = (state, { commandId, at }, { device }) => {
  const done = state.history.find(({ command }) => command === commandId);
  if (!done || done.device !== device || done.undone || !hasAnythingToRestore(done)) {
    return reject('nothing-to-undo', 'This tablet has nothing to undo. Correct the line with a recount.');
  }
  if (laterChange(state, done)) {
    return reject('already-done', 'This ticket has changed since then. Undo the later change first.');
  }
  if (done.tickets.some(({ lane }) => !laneOf(state, lane))) {
    return reject(
      'nothing-to-undo',
      'Its lane has been removed since then. Correct the line with a recount.',
    );
  }
  const { settings, lanes } = done;
  const tickets = done.tickets.map((before) => backInService(state, before, at));
  return accept([{ type: 'undone', at, command: commandId, tickets, settings, lanes }], { commandId });
};

/** Else a service whose end is undone long after its call would end again at once. */
function backInService(state: ClinicDay, before: HistoryEntry['tickets'][number], at: string) {
  const { lane, number, ticket } = before;
  if (ticket?.status !== 'in-service') return before;
  const day = laneOf(state, lane);
  const hasEnded = !day || ticketOf(day, number)?.status !== 'in-service';
  return hasEnded ? { ...before, ticket: { ...ticket, backAt: at } } : before;
}

const hasAnythingToRestore = ({ tickets, settings, lanes }: HistoryEntry): boolean =>
  tickets.length > 0 || settings !== null || lanes.length > 0;

/** What was last built on it and is to be undone before it. */
export const laterChange = (
  { history }: Pick<ClinicDay, 'history'>,
  done: HistoryEntry,
): HistoryEntry | undefined =>
  history.slice(0, history.indexOf(done)).find((later) => !later.undone && overlaps(later, done));

function overlaps(a: HistoryEntry, b: HistoryEntry): boolean {
  if (a.settings && b.settings) return true;
  const sameTicket = a.tickets.some(({ lane, number }) =>
    b.tickets.some((ticket) => ticket.lane === lane && ticket.number === number),
  );
  return sameTicket || a.lanes.some(({ lane }) => b.lanes.some((set) => set.lane === lane));
}
