import { expect, it } from 'vitest';
import { boardWith, pcr } from '../../gallery/boards.js';
import { lastCallsOf, modeOf } from './lane-modes.js';

it('lists the calls before those in the rows, newest first over all lanes', () => {
  expect(lastCallsOf(boardWith(), 3).map(({ ticket }) => ticket)).toEqual(['A119', 'B047', 'A118']);
});

it('shows old figures as old even in a called row, and a call even in a pause', () => {
  const paused = boardWith({
    status: 'paused',
    reason: 'disinfection',
    resumesAt: '2026-11-23T06:00:00.000Z',
  });
  expect(modeOf(pcr, paused, 'stale', ['pcr'])).toEqual({ state: 'stale' });
  expect(modeOf(pcr, paused, 'live', ['pcr'])).toEqual({ state: 'called' });
  expect(modeOf(pcr, paused, 'live', [])).toMatchObject({ state: 'paused', reason: 'disinfection' });
  expect(modeOf(pcr, boardWith(), 'checking', [])).toEqual({ state: 'idle' });
});
