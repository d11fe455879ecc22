import { expect, it } from 'vitest';
import { resolveAppearance, resolveVoice } from './display-preferences.js';

const noon = Date.parse('2026-11-23T12:00:00+09:00');
const night = Date.parse('2026-11-23T22:00:00+09:00');
const nothing = { layout: null, theme: null, voice: null };

it('derives the layout from the orientation and the theme from the time of day', () => {
  expect(resolveAppearance(nothing, {}, { orientation: 'portrait', serverNowMs: noon })).toEqual({
    layout: 'portrait',
    theme: 'light',
  });
  expect(resolveAppearance(nothing, {}, { orientation: 'landscape', serverNowMs: night }).theme).toBe('dark');
});

it('prefers the office’s settings to the address', () => {
  const chosen = { layout: 'portrait', theme: 'light' } as const;
  const set = { layout: 'landscape', theme: 'schedule', darkFrom: '11:00', darkUntil: '13:00' } as const;
  expect(resolveAppearance(chosen, {}, { orientation: 'landscape', serverNowMs: night })).toEqual(chosen);
  expect(resolveAppearance(chosen, set, { orientation: 'portrait', serverNowMs: noon })).toEqual({
    layout: 'landscape',
    theme: 'dark',
  });
});

it('announces in Korean by default, and is off at volume 0', () => {
  expect(resolveVoice(nothing, {})).toEqual({ enabled: true, languages: ['ko'], volume: 80 });
  expect(resolveVoice({ voice: 'off' }, { voice: 'ko-en' }).languages).toEqual(['ko', 'en']);
  expect(resolveVoice({ voice: 'off' }, {}).enabled).toBe(false);
  expect(resolveVoice(nothing, { volume: 0 }).enabled).toBe(false);
});
