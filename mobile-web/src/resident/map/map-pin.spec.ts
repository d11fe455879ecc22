import type { ResidentLanguage } from '@hannun/shared/i18n';
import { createTranslation } from '@hannun/shared/i18n/react';
import { expect, it } from 'vitest';
import { ko, type Messages } from '../messages/ko.js';
import { clinicBoard } from '../testing/fixtures.js';
import { createPin } from './map-pin.js';

const translation = createTranslation<ResidentLanguage, Messages>('ko', [ko], () => undefined);
const live = { freshness: 'live', ageSeconds: 1, seenAtMs: 0 } as const;
const board = clinicBoard('a');
const [lane] = board.lanes;
if (!lane) throw new Error('The example has no lane');

it('shows the range with the level’s colour, else the count', () => {
  const forecast = { low: 700, likely: 900, high: 1200 };
  const busy = clinicBoard('a', { lanes: [{ ...lane, forecast, level: 'normal' }] });
  expect(createPin(busy, live, null, translation)).toEqual({ label: '10~20분', fill: 'normal' });
  expect(createPin(board, live, null, translation)).toEqual({ label: '7명', fill: 'plain' });
});

it('shows why a clinic takes nobody in, and no outdated figures', () => {
  const paused = clinicBoard('a', { status: 'paused', reason: 'disinfection' });
  expect(createPin(paused, live, null, translation)).toEqual({ label: '소독 중', fill: 'no-figure' });
  expect(createPin(board, { freshness: 'stale', ageSeconds: 99, seenAtMs: 0 }, null, translation)).toEqual({
    label: '–',
    fill: 'no-figure',
  });
});
