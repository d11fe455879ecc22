import { expect, it } from 'vitest';
import { looksOf, voiceOf } from './wishes.js';

const noon = Date.parse('2026-11-23T12:00:00+09:00');
const night = Date.parse('2026-11-23T22:00:00+09:00');
const nothing = { layout: null, theme: null, voice: null };

it('derives the layout from the orientation and the theme from the time of day', () => {
  expect(looksOf(nothing, {}, { shape: 'portrait', present: noon })).toEqual({
    layout: 'portrait',
    theme: 'light',
  });
  expect(looksOf(nothing, {}, { shape: 'landscape', present: night }).theme).toBe('dark');
});

it('prefers the office’s settings to the address', () => {
  const asked = { layout: 'portrait', theme: 'light' } as const;
  const set = { layout: 'landscape', theme: 'schedule', darkFrom: '11:00', darkUntil: '13:00' } as const;
  expect(looksOf(asked, {}, { shape: 'landscape', present: night })).toEqual(asked);
  expect(looksOf(asked, set, { shape: 'portrait', present: noon })).toEqual({
    layout: 'landscape',
    theme: 'dark',
  });
});

it('announces in Korean by default, and is off at volume 0', () => {
  expect(voiceOf(nothing, {})).toEqual({ wanted: true, languages: ['ko'], volume: 80 });
  expect(voiceOf({ voice: 'off' }, { voice: 'ko-en' }).languages).toEqual(['ko', 'en']);
  expect(voiceOf({ voice: 'off' }, {}).wanted).toBe(false);
  expect(voiceOf(nothing, { volume: 0 }).wanted).toBe(false);
});
