import { maxParty } from '../contract/command.js';
import type { LogRow, Texts } from './row.js';

export type ReadRow = { row: LogRow } | { problem: string };

class Malformed extends Error {}

export function readRow(texts: Texts): ReadRow {
  try {
    return { row: typed(texts) };
  } catch (error) {
    if (error instanceof Malformed) return { problem: error.message };
    throw error;
  }
}

function typed(texts: Texts): LogRow {
  const { type = '', lane = '', ticket = '', booth = '' } = texts;
  const base = { queue: texts.queue ?? '', at: instant(texts, 'at') };
  switch (type) {
    case 'check-in':
      return { ...base, type, lane: needed(texts, 'lane'), ticket, party: party(texts.party ?? '') };
    case 'call':
      return { ...base, type, lane: needed(texts, 'lane'), ticket, booth };
    case 'check-out':
      return { ...base, type, lane: needed(texts, 'lane'), ticket };
    case 'leave':
    case 'no-show':
      return { ...base, type, lane: needed(texts, 'lane'), ticket: needed(texts, 'ticket') };
    case 'open-booth':
    case 'close-booth':
      return { ...base, type, lane, booth: needed(texts, 'booth') };
    case 'close-intake':
      return { ...base, type, lane };
    case 'hours':
    case 'planned-break':
      return { ...base, type, from: instant(texts, 'from'), until: instant(texts, 'until') };
    default:
      throw new Malformed(`Unknown type "${type}"`);
  }
}

function needed(texts: Texts, column: keyof Texts): string {
  const text = texts[column];
  if (!text) throw new Malformed(`"${column}" is missing`);
  return text;
}

const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

function instant(texts: Texts, column: keyof Texts): string {
  const text = needed(texts, column);
  const time = withOffset.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new Malformed(`"${column}" is not a time with an offset: "${text}"`);
  return new Date(time).toISOString();
}

function party(text: string): number {
  const people = text === '' ? 1 : Number(text);
  if (Number.isInteger(people) && people >= 1 && people <= maxParty) return people;
  throw new Malformed(`"party" is not a number from 1 to ${maxParty}: "${text}"`);
}
