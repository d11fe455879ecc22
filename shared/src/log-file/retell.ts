import type { CommandResult } from '../contract/ack.js';
import type { Command } from '../contract/command.js';
import type { LogRow } from './row.js';

type Body<Tap> = Tap extends Command ? Omit<Tap, 'id' | 'clinicId' | 'at'> : never;

export type CommandBody = Body<Command>;

export type Retelling = {
  /** `''` stands for rows without a lane. */
  laneFor: (lane: string) => string;
  tickets: Map<string, string>;
  booths: Map<string, Set<string>>;
};

export const beginRetelling = (laneFor: Retelling['laneFor']): Retelling => ({
  laneFor,
  tickets: new Map(),
  booths: new Map(),
});

/** `null` for plans, and for tickets whose check-in was rejected. */
export function commandFor(row: LogRow, retelling: Retelling): CommandBody | null {
  switch (row.type) {
    case 'check-in':
      return { type: row.type, lane: retelling.laneFor(row.lane), party: row.party };
    case 'call':
    case 'check-out':
      return ofNextOrNamed(row, retelling);
    case 'leave':
    case 'no-show': {
      const ticket = retelling.tickets.get(nameOf(row));
      return ticket ? { type: 'leave', ticket, reason: row.type === 'leave' ? 'left' : row.type } : null;
    }
    case 'open-booth':
    case 'close-booth':
      return openBooths(row, retelling);
    case 'close-intake':
      return { type: row.type };
    case 'hours':
      return { type: 'reopen-intake' };
    case 'planned-break':
      return null;
  }
}

export function rememberAnswer(row: LogRow, result: CommandResult, retelling: Retelling): void {
  if (row.type !== 'check-in' || row.ticket === '' || !('ticket' in result)) return;
  retelling.tickets.set(nameOf(row), result.ticket);
}

const nameOf = ({ lane, ticket }: { lane: string; ticket: string }): string => `${lane}/${ticket}`;

type CallOrCheckOut = Extract<LogRow, { type: 'call' | 'check-out' }>;

function ofNextOrNamed(row: CallOrCheckOut, { laneFor, tickets }: Retelling): CommandBody | null {
  const ticket = tickets.get(nameOf(row));
  if (row.ticket !== '' && ticket === undefined) return null;
  const named = ticket === undefined ? {} : { ticket };
  const lane = laneFor(row.lane);
  if (row.type === 'call') return { type: row.type, lane, booth: row.booth || '1', ...named };
  return { type: row.type, lane, ...named };
}

function openBooths(
  row: Extract<LogRow, { booth: string; type: `${string}-booth` }>,
  retelling: Retelling,
): CommandBody {
  const lane = retelling.laneFor(row.lane);
  const booths = retelling.booths.get(lane) ?? new Set();
  retelling.booths.set(lane, booths);
  if (row.type === 'open-booth') booths.add(row.booth);
  else booths.delete(row.booth);
  return { type: 'open-booths', lane, booths: [...booths] };
}
