import { expect, it } from 'vitest';
import { exampleBoard, pcr } from '../../gallery/example-boards.js';
import { laneRowModeOf, listLastCalls } from './lane-row-modes.js';

const activeRows = [{ lane: 'pcr', call: { lane: 'pcr', ticket: 'A119', booth: '1', calledAt: '' } }];

it('lists earlier calls of all lanes, newest first', () => {
  expect(listLastCalls(exampleBoard(), [], 3).map(({ ticket }) => ticket)).toEqual(['A119', 'B047', 'A118']);
  expect(listLastCalls(exampleBoard(), activeRows, 3).map(({ ticket }) => ticket)).toEqual([
    'A120',
    'B047',
    'A118',
  ]);
});

it('marks outdated figures even in a called row, and shows a call even during a pause', () => {
  const paused = exampleBoard({
    status: 'paused',
    reason: 'disinfection',
    resumesAt: '2026-11-23T06:00:00.000Z',
  });
  expect(laneRowModeOf(pcr, paused, 'stale', activeRows)).toEqual({ state: 'stale' });
  expect(laneRowModeOf(pcr, paused, 'live', activeRows)).toMatchObject({
    state: 'called',
    call: { ticket: 'A119' },
  });
  expect(laneRowModeOf(pcr, paused, 'live', [])).toMatchObject({ state: 'paused', reason: 'disinfection' });
  expect(laneRowModeOf(pcr, exampleBoard(), 'checking', [])).toEqual({ state: 'idle' });
});
