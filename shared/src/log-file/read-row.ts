import { maxPartySize } from '../contract/limits.js';
import type { LogRow, RowTexts } from './log-row.js';

export type ReadRowResult = { row: LogRow } | { problem: string };

class MalformedFieldError extends Error {}

export function readRow(texts: RowTexts): ReadRowResult {
  try {
    return { row: parseRow(texts) };
  } catch (error) {
    if (error instanceof MalformedFieldError) return { problem: error.message };
    throw error;
  }
}

function parseRow(texts: RowTexts): LogRow {
  const { type = '', lane = '', ticket = '', booth = '' } = texts;
  const base = { queue: texts.queue ?? '', at: parseInstant(texts, 'at') };
  switch (type) {
    case 'check-in':
      return {
        ...base,
        type,
        lane: requiredField(texts, 'lane'),
        ticket,
        party: parseParty(texts.party ?? ''),
      };
    case 'call':
      return { ...base, type, lane: requiredField(texts, 'lane'), ticket, booth };
    case 'check-out':
      return { ...base, type, lane: requiredField(texts, 'lane'), ticket };
    case 'leave':
    case 'no-show':
      return { ...base, type, lane: requiredField(texts, 'lane'), ticket: requiredField(texts, 'ticket') };
    case 'open-booth':
    case 'close-booth':
      return { ...base, type, lane, booth: requiredField(texts, 'booth') };
    case 'close-intake':
      return { ...base, type, lane };
    case 'hours':
    case 'planned-break':
      return { ...base, type, from: parseInstant(texts, 'from'), until: parseInstant(texts, 'until') };
    default:
      throw new MalformedFieldError(`Unknown type "${type}"`);
  }
}

function requiredField(texts: RowTexts, column: keyof RowTexts): string {
  const text = texts[column];
  if (!text) throw new MalformedFieldError(`"${column}" is missing`);
  return text;
}

const isoWithOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

function parseInstant(texts: RowTexts, column: keyof RowTexts): string {
  const text = requiredField(texts, column);
  const time = isoWithOffset.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time))
    throw new MalformedFieldError(`"${column}" is not a time with an offset: "${text}"`);
  return new Date(time).toISOString();
}

function parseParty(text: string): number {
  const people = text === '' ? 1 : Number(text);
  if (Number.isInteger(people) && people >= 1 && people <= maxPartySize) return people;
  throw new MalformedFieldError(`"party" is not a number from 1 to ${maxPartySize}: "${text}"`);
}
