import { expect, it } from 'vitest';
import { mixedDesk, servedDesk } from '../testing/desk-fixtures.js';
import { resolveScan } from './resolve-scan.js';

const scan = (text: string, booth: string | null = '2') =>
  resolveScan(text, mixedDesk, { pcr: { booth, since: mixedDesk.asOf } });

it('calls a waiting ticket by URL, token or number', () => {
  const call = { found: 'tap', lane: 'pcr', tap: { type: 'call', lane: 'pcr', booth: '2', ticket: 'A008' } };
  expect(scan('http://10.0.0.5:3000/t/token-of-slip-8')).toEqual(call);
  expect(scan('token-of-slip-8')).toEqual(call);
  expect(scan('a008')).toEqual(call);
});

it('finishes the ticket in service at its own booth, and only shows those of others', () => {
  expect(scan('A006', '2')).toEqual({ found: 'ticket', lane: 'pcr', ticket: 'A006' });
  expect(scan('A006', '1')).toEqual({
    found: 'tap',
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

it('finds nothing for other days’ slips and other codes', () => {
  expect(scan('A999')).toEqual({ found: 'nothing' });
  expect(scan('https://example.com/menu')).toEqual({ found: 'nothing' });
});

it('shows a ticket that was served, so that it can be sent on', () => {
  const found = { found: 'ticket', lane: 'pcr', ticket: 'A001' };
  for (const text of ['A001', 'http://10.0.0.5:3000/t/token-of-slip-1'])
    expect(resolveScan(text, servedDesk, {})).toEqual(found);
});
