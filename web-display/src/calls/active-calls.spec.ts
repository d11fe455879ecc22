import { describe, expect, it } from 'vitest';
import {
  activate,
  activateFree,
  callDisplayMs,
  listActiveRows,
  noActiveCalls,
  rotationMs,
} from './active-calls.js';
import type { Call } from './call.js';

const call = (ticket: string): Call => ({
  lane: ticket.startsWith('A') ? 'pcr' : 'rapid',
  ticket,
  booth: '1',
  calledAt: '2026-11-23T05:00:00.000Z',
});
const shown = (active: typeof noActiveCalls, now: number) =>
  listActiveRows(active, now).map((row) => row.call.ticket);

describe('a called number is highlighted', () => {
  it('for twelve seconds', () => {
    const active = activate(noActiveCalls, { lane: 'pcr', calls: [call('A001')] }, 1_000);
    expect(shown(active, 1_000 + callDisplayMs - 1)).toEqual(['A001']);
    expect(shown(active, 1_000 + callDisplayMs)).toEqual([]);
  });

  it('at once where the row is free, without replacing another', () => {
    const held = activate(noActiveCalls, { lane: 'pcr', calls: [call('A001')] }, 0);
    const active = activateFree(held, [call('A002'), call('B001')], 100);
    expect(shown(active, 200)).toEqual(['B001', 'A001']);
    expect(activateFree(active, [call('A002')], 200)).toBe(active);
  });

  it('in turn with others, each for its full time', () => {
    const active = activate(noActiveCalls, { lane: 'pcr', calls: [call('A001'), call('A002')] }, 0);
    const seen = Array.from({ length: 5 }, (_, count) => shown(active, count * rotationMs).join());
    expect(seen).toEqual(['A001', 'A002', 'A001', 'A002', '']);
  });
});
