import { expect, it } from 'vitest';
import { speechIn } from '../language/speech.js';
import { clinicBoard } from '../testing/boards.js';
import { ko } from '../words/ko.js';
import { pinOf } from './pin.js';

const speech = speechIn({ language: 'ko', words: ko }, () => undefined);
const live = { freshness: 'live', age: 1 } as const;
const board = clinicBoard('a');
const [lane] = board.lanes;
if (!lane) throw new Error('The example has no lane');

it('shows the range with the level’s colour, else the count', () => {
  const forecast = { low: 700, likely: 900, high: 1200 };
  const busy = clinicBoard('a', { lanes: [{ ...lane, forecast, level: 'normal' }] });
  expect(pinOf(busy, live, null, speech)).toEqual({ words: '10~20분', fill: 'normal' });
  expect(pinOf(board, live, null, speech)).toEqual({ words: '7명', fill: 'plain' });
});

it('shows why a clinic takes nobody in, and no outdated figures', () => {
  const paused = clinicBoard('a', { status: 'paused', reason: 'disinfection' });
  expect(pinOf(paused, live, null, speech)).toEqual({ words: '소독 중', fill: 'shut' });
  expect(pinOf(board, { freshness: 'stale', age: 99 }, null, speech)).toEqual({ words: '–', fill: 'shut' });
});
