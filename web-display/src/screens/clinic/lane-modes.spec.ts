import { expect, it } from 'vitest';
import { boardWith, pcr } from '../../gallery/boards.js';
import { lastCallsOf, modeOf } from './lane-modes.js';

const onStage = [{ lane: 'pcr', call: { lane: 'pcr', ticket: 'A119', booth: '1', calledAt: '' } }];

it('lists earlier calls of all lanes, newest first', () => {
  expect(lastCallsOf(boardWith(), [], 3).map(({ ticket }) => ticket)).toEqual(['A119', 'B047', 'A118']);
  expect(lastCallsOf(boardWith(), onStage, 3).map(({ ticket }) => ticket)).toEqual(['A120', 'B047', 'A118']);
});

it('marks outdated figures even in a called row, and shows a call even during a pause', () => {
  const paused = boardWith({
    status: 'paused',
    reason: 'disinfection',
    resumesAt: '2026-11-23T06:00:00.000Z',
  });
  expect(modeOf(pcr, paused, 'stale', onStage)).toEqual({ state: 'stale' });
  expect(modeOf(pcr, paused, 'live', onStage)).toMatchObject({ state: 'called', call: { ticket: 'A119' } });
  expect(modeOf(pcr, paused, 'live', [])).toMatchObject({ state: 'paused', reason: 'disinfection' });
  expect(modeOf(pcr, boardWith(), 'checking', [])).toEqual({ state: 'idle' });
});
