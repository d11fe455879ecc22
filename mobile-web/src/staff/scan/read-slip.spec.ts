import { expect, it } from 'vitest';
import { mixedDesk } from '../testing/stage.js';
import { readSlip } from './read-slip.js';

const at = (text: string) => readSlip(text, mixedDesk, '2');

it('calls a waiting ticket by URL, token or number', () => {
  const call = { found: 'tap', lane: 'pcr', tap: { type: 'call', lane: 'pcr', booth: '2', ticket: 'A008' } };
  expect(at('http://10.0.0.5:3000/t/token-of-slip-8')).toEqual(call);
  expect(at('token-of-slip-8')).toEqual(call);
  expect(at('a008')).toEqual(call);
});

it('finishes a ticket in service', () => {
  expect(at('A006')).toEqual({ found: 'tap', lane: 'pcr', tap: { type: 'check-out', ticket: 'A006' } });
});

it('only shows a ticket that is missing or gone', () => {
  expect(at('A007')).toEqual({ found: 'ticket', lane: 'pcr', ticket: 'A007' });
  expect(at('A001')).toEqual({ found: 'ticket', lane: 'pcr', ticket: 'A001' });
});

it('finds nothing for other days’ slips and other codes', () => {
  expect(at('A999')).toEqual({ found: 'nothing' });
  expect(at('https://example.com/menu')).toEqual({ found: 'nothing' });
});
