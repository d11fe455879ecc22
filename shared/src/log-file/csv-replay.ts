import type { Command, CommandResult } from '../contract/command.js';
import type { LogRow } from './log-row.js';

type Body<Each> = Each extends Command ? Omit<Each, 'id' | 'clinicId' | 'at'> : never;

export type CommandBody = Body<Command>;

export type CsvReplay = {
  /** `''` stands for rows without a lane. */
  laneFor: (lane: string) => string;
  tickets: Map<string, string>;
  booths: Map<string, Set<string>>;
};

export const startCsvReplay = (laneFor: CsvReplay['laneFor']): CsvReplay => ({
  laneFor,
  tickets: new Map(),
  booths: new Map(),
});

/** `null` for plans, and for tickets whose check-in was rejected. */
export function commandForRow(row: LogRow, replay: CsvReplay): CommandBody | null {
  switch (row.type) {
    case 'check-in':
      return { type: row.type, lane: replay.laneFor(row.lane), party: row.party };
    case 'call':
    case 'check-out':
      return callOrCheckOut(row, replay);
    case 'leave':
    case 'no-show': {
      const ticket = replay.tickets.get(ticketKey(row));
      return ticket ? { type: 'leave', ticket, reason: row.type === 'leave' ? 'left' : row.type } : null;
    }
    case 'open-booth':
    case 'close-booth':
      return openBoothsCommand(row, replay);
    case 'close-intake':
      return { type: row.type };
    case 'hours':
      return { type: 'reopen-intake' };
    case 'planned-break':
      return null;
  }
}

export function recordAnswer(row: LogRow, result: CommandResult, replay: CsvReplay): void {
  if (row.type !== 'check-in' || row.ticket === '' || !('ticket' in result)) return;
  replay.tickets.set(ticketKey(row), result.ticket);
}

const ticketKey = ({ lane, ticket }: { lane: string; ticket: string }): string => `${lane}/${ticket}`;

type CallOrCheckOutRow = Extract<LogRow, { type: 'call' | 'check-out' }>;

function callOrCheckOut(row: CallOrCheckOutRow, { laneFor, tickets }: CsvReplay): CommandBody | null {
  const ticket = tickets.get(ticketKey(row));
  if (row.ticket !== '' && ticket === undefined) return null;
  const named = ticket === undefined ? {} : { ticket };
  const lane = laneFor(row.lane);
  if (row.type === 'call') return { type: row.type, lane, booth: row.booth || '1', ...named };
  return { type: row.type, lane, ...named };
}

function openBoothsCommand(
  row: Extract<LogRow, { booth: string; type: `${string}-booth` }>,
  replay: CsvReplay,
): CommandBody {
  const lane = replay.laneFor(row.lane);
  const booths = replay.booths.get(lane) ?? new Set();
  replay.booths.set(lane, booths);
  if (row.type === 'open-booth') booths.add(row.booth);
  else booths.delete(row.booth);
  return { type: 'open-booths', lane, booths: [...booths] };
}
