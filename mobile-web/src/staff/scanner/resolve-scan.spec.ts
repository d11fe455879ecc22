import { seriesNumber } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import {
  arrival,
  called,
  dayOpened,
  deskAfter,
  done,
  mixedDesk,
  pcrLane,
  servedDesk,
} from '../testing/desk-fixtures.js';
import { resolveScan } from './resolve-scan.js';

const later = '2026-11-23T05:00:00.000Z';
const scan = (text: string, booth: string | null = '2') =>
  resolveScan(text, {
    desk: mixedDesk,
    choices: { pcr: { booth, since: mixedDesk.asOf } },
    lane: 'pcr',
    nowIso: later,
  });

it('calls a waiting ticket by URL, token or number', () => {
  const call = {
    found: 'tap',
    ticket: 'A008',
    lane: 'pcr',
    tap: { type: 'call', lane: 'pcr', booth: '2', ticket: 'A008' },
  };
  expect(scan('http://10.0.0.5:3000/t/token-of-slip-8')).toEqual(call);
  expect(scan('token-of-slip-8')).toEqual(call);
  expect(scan('a008')).toEqual(call);
});

it('finishes the ticket in service at its own booth, and only shows those of others', () => {
  expect(scan('A006', '2')).toEqual({ found: 'ticket', lane: 'pcr', ticket: 'A006' });
  expect(scan('A006', '1')).toEqual({
    found: 'tap',
    ticket: 'A006',
    lane: 'pcr',
    tap: { type: 'check-out', ticket: 'A006' },
  });
});

it('calls and finishes nobody at reception', () => {
  for (const ticket of ['A008', 'A006'])
    expect(scan(ticket, null)).toEqual({ found: 'ticket', lane: 'pcr', ticket });
});

it('only shows a ticket that is missing or gone', () => {
  expect(scan('A007')).toEqual({ found: 'ticket', lane: 'pcr', ticket: 'A007' });
  expect(scan('A001')).toEqual({ found: 'ticket', lane: 'pcr', ticket: 'A001' });
});

it('finds nothing for numbers that were not given and other codes', () => {
  expect(scan('A999')).toEqual({ found: 'nothing' });
  expect(scan('https://example.com/menu')).toEqual({ found: 'nothing' });
});

it('finds by a tablet’s own number, and takes no unknown one for a served one, also offline', () => {
  const number = seriesNumber('K', 7);
  const oneLane = { ...dayOpened, lanes: [pcrLane] };
  const events = [{ ...arrival(number), place: 1 }, called(number, '1'), done(number, 10)];
  const waits = deskAfter(events.slice(0, 1));
  const served = deskAfter(events, '2026-11-23T05:00:00.000Z', oneLane);
  const at = (desk: typeof waits, text: string) =>
    resolveScan(text, {
      desk,
      choices: { pcr: { booth: '2', since: mixedDesk.asOf } },
      lane: 'pcr',
      nowIso: later,
    });
  expect(at(waits, 'ak07')).toMatchObject({ found: 'tap', ticket: 'AK07' });
  expect(at(served, 'AK07')).toMatchObject({ found: 'over', ticket: 'AK07' });
  expect(at(served, 'AK06')).toEqual({ found: 'nothing' });
  const offline = {
    ...served,
    lanes: served.lanes.map((lane) => ({ ...lane, nextNumber: seriesNumber('K', 8) })),
  };
  expect(at(offline, 'A031')).toEqual({ found: 'nothing' });
});

it('asks of a slip that the desk does not know', () => {
  const token = 'Ab-_9xYz01234567890abc';
  expect(scan(`https://hannun.kr/t/${token}`)).toEqual({ found: 'token', token });
});

it('reads a number that the Korean layout has changed', () => {
  expect(scan('ㅁ008')).toMatchObject({ found: 'tap', ticket: 'A008' });
});

it('calls nobody who stands in another lane than the one in view', () => {
  const choices = { pcr: { booth: '2', since: mixedDesk.asOf } };
  expect(resolveScan('A008', { desk: mixedDesk, choices, lane: 'heads', nowIso: later })).toEqual({
    found: 'ticket',
    lane: 'pcr',
    ticket: 'A008',
  });
});

it('tells when a ticket was finished that the desk no longer names', () => {
  const oneLane = { ...dayOpened, lanes: [pcrLane] };
  const desk = deskAfter([arrival(1), called(1, '1'), done(1, 10)], '2026-11-23T05:00:00.000Z', oneLane);
  const found = resolveScan('A001', { desk, choices: {}, lane: 'pcr', nowIso: later });
  expect(found).toEqual({ found: 'over', ticket: 'A001', at: '2026-11-23T01:10:00.000Z' });
});

it('shows a ticket that was served, so that it can be sent on', () => {
  const found = { found: 'ticket', lane: 'pcr', ticket: 'A001' };
  for (const text of ['A001', 'http://10.0.0.5:3000/t/token-of-slip-1'])
    expect(resolveScan(text, { desk: servedDesk, choices: {}, lane: 'pcr', nowIso: later })).toEqual(found);
});

it('does nothing when a slip is read twice within five seconds of its call or its end', () => {
  const choices = { pcr: { booth: '1', since: mixedDesk.asOf } };
  const read = (clock: string, desk: typeof mixedDesk) =>
    resolveScan('A001', { desk, choices, lane: 'pcr', nowIso: `2026-11-23T${clock}Z` });
  const justCalled = deskAfter([arrival(1), called(1, '1')]);
  expect(read('01:00:04.900', justCalled)).toEqual({ found: 'read-twice', ticket: 'A001', did: 'call' });
  expect(read('01:00:05.000', justCalled)).toMatchObject({ found: 'tap', tap: { type: 'check-out' } });
  const justDone = deskAfter([arrival(1), called(1, '1'), done(1, 10)]);
  expect(read('01:10:01.000', justDone)).toEqual({ found: 'read-twice', ticket: 'A001', did: 'check-out' });
  expect(read('01:10:05.000', justDone)).toMatchObject({ found: 'ticket' });
});
