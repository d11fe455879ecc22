import type { Desk, LaneDesk } from '@hannun/shared/contract';
import { findHandedOut } from '../desk/desk-tickets.js';
import { withoutHangulLayout } from '../scanner/hangul-layout.js';

/** Digits of a number on a slip, at least. */
const wholeDigits = 3;
/** Of a tablet's own series, after its two letters. */
const seriesDigits = 2;

/** As it stands on slips, but perhaps incomplete: `b 1` and `ㅠ1` are `B1`. */
export const typedNumber = (text: string): string =>
  withoutHangulLayout(text).replace(/[\s-]/g, '').toUpperCase();

/** Whether somebody who types this may look for the ticket: `B1` for `B001` and `B012`. */
export function isTyped(typed: string, ticket: string): boolean {
  const looked = partsOf(typed);
  const own = partsOf(ticket);
  if (!looked || !own) return ticket.includes(typed);
  const isWhole = looked.letters !== '' && looked.digits.length >= wholeDigits;
  return (
    own.letters.includes(looked.letters) &&
    (isWhole ? own.digits.startsWith(looked.digits) : own.digits.includes(looked.digits))
  );
}

/** What became of a number that is typed and no longer at the desk; a figure alone is one of the first lane. */
export function findTypedHandedOut(desk: Desk, typed: string, lanes: readonly LaneDesk[]) {
  const parts = partsOf(typed);
  if (!parts || parts.digits === '') return null;
  const { letters, digits } = parts;
  const codes = letters === '' ? lanes.map(({ code }) => code) : [letters];
  const number = digits.replace(/^0+/, '');
  const names = codes.map(
    (code) => code + number.padStart(code.length > 1 ? seriesDigits : wholeDigits, '0'),
  );
  return names.map((name) => findHandedOut(desk, name)).find((found) => found !== null) ?? null;
}

function partsOf(name: string): { letters: string; digits: string } | null {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(name) ?? [];
  return letters + digits === '' ? null : { letters, digits };
}
