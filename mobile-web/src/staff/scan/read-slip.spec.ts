import { expect, it } from 'vitest';
import { mixedDesk } from '../testing/stage.js';
import { readSlip } from './read-slip.js';

const at = (text: string) => readSlip(text, mixedDesk, '2');

it('calls who waits, by address, token or number', () => {
  const call = { found: 'tap', lane: 'pcr', tap: { type: 'call', lane: 'pcr', booth: '2', ticket: 'A008' } };
  expect(at('http://10.0.0.5:3000/t/token-of-slip-8')).toEqual(call);
  expect(at('token-of-slip-8')).toEqual(call);
  expect(at('a008')).toEqual(call);
});

it('finishes who is in service', () => {
  expect(at('A006')).toEqual({ found: 'tap', lane: 'pcr', tap: { type: 'check-out', ticket: 'A006' } });
});

it('shows who was given up on, and leaves it to staff', () => {
  expect(at('A007')).toEqual({ found: 'ticket', lane: 'pcr', ticket: 'A007' });
  expect(at('A001')).toEqual({ found: 'ticket', lane: 'pcr', ticket: 'A001' });
});

it('knows nothing of other days and other papers', () => {
  expect(at('A999')).toEqual({ found: 'nothing' });
  expect(at('https://example.com/menu')).toEqual({ found: 'nothing' });
});
