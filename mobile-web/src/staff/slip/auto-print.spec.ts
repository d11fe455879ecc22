import { expect, it } from 'vitest';
import { device, issuedSlipDesk, mixedDesk } from '../testing/desk-fixtures.js';
import { autoPrintDecision, issuedSlips } from './auto-print.js';

const [slip] = issuedSlips(issuedSlipDesk, device.id);
if (!slip) throw new Error('The desk has no slip');
const unsaved = { ...slip, ticket: { ...slip.ticket, token: null } };
const checkedInMs = Date.parse(slip.ticket.checkedInAt);
const after = (seconds: number, connected = true, unconfirmed: string[] = []) => ({
  nowMs: checkedInMs + seconds * 1000,
  connected,
  unconfirmed,
});

it('prints at once what the server has saved', () => {
  expect(autoPrintDecision(slip, after(0))).toBe('print');
});

it('waits a moment for the code, and prints without it while the server does not answer', () => {
  expect(autoPrintDecision(unsaved, after(1))).toBe('wait');
  expect(autoPrintDecision(unsaved, after(5))).toBe('print');
  expect(autoPrintDecision(unsaved, after(0, false))).toBe('print');
});

it('never prints a number that is not sure, nor anything after an outage', () => {
  expect(autoPrintDecision(unsaved, after(1, false, ['A001']))).toBe('wait');
  expect(autoPrintDecision(slip, after(21))).toBe('never');
});

it('lists only this tablet’s own check-ins of people who wait', () => {
  expect(issuedSlips(mixedDesk, device.id).map(({ ticket }) => ticket.ticket)).toEqual([
    'A001',
    'A002',
    'A003',
    'A008',
  ]);
  expect(issuedSlips(mixedDesk, 'tablet-2')).toEqual([]);
});
