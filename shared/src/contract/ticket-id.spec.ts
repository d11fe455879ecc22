import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  compareTickets,
  guestNumber,
  homeOfGuest,
  isGuestNumber,
  isPlainNumber,
  maxGuestNumber,
  parseTicketId,
  seriesLetterOf,
  seriesNumber,
  ticketId,
} from './ticket-id.js';

const letter = fc.integer({ min: 65, max: 90 }).map((code) => String.fromCharCode(code));
const own = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }),
  fc.tuple(letter, fc.integer({ min: 1, max: 99 })).map((of) => seriesNumber(...of)),
);

it('names a ticket of a tablet’s own series by both letters and two digits', () => {
  expect(ticketId('A', seriesNumber('K', 7))).toBe('AK07');
  expect(parseTicketId('AK07')).toEqual({ code: 'A', number: seriesNumber('K', 7) });
  for (const wrong of ['AK7', 'AK007', 'K07A', 'AKM07', 'A07', 'ak07'])
    expect(parseTicketId(wrong)).toBeNull();
});

it('reads every name back as the ticket it names, in its own lane and as a guest', () => {
  fc.assert(
    fc.property(letter, own, fc.integer({ min: 1, max: 20 }), (code, number, stationsBefore) => {
      const name = ticketId(code, number);
      expect(parseTicketId(name)).toEqual({ code, number });
      expect(isGuestNumber(number)).toBe(false);
      const guest = guestNumber(name, stationsBefore);
      expect(isGuestNumber(guest)).toBe(true);
      expect(isPlainNumber(guest)).toBe(false);
      expect(guest).toBeLessThanOrEqual(maxGuestNumber);
      expect(ticketId('Z', guest)).toBe(name);
      expect(homeOfGuest(guest)).toEqual({ code, number });
      expect(seriesLetterOf(guest)).toBe(seriesLetterOf(number));
    }),
  );
});

it('lists numbers of the row before those of tablets', () => {
  expect(['AK02', 'B001', 'A1000', 'AK01', 'A999'].sort(compareTickets)).toEqual([
    'A999',
    'A1000',
    'AK01',
    'AK02',
    'B001',
  ]);
});
