import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { readSettings, useSettings } from './settings.js';

beforeEach(() => localStorage.clear());

it('keeps the settings over a reload', () => {
  const { result } = renderHook(useSettings);
  act(() => result.current[1]({ paper: 58, autoPrint: true }));
  act(() => result.current[1]({ sound: false }));
  expect(result.current[0]).toEqual({ sound: false, autoPrint: true, paper: 58 });
  expect(readSettings()).toEqual({ sound: false, autoPrint: true, paper: 58 });
});

it.each(['{', '"x"', 'null', '{"paper":70,"sound":"loud"}'])('uses the defaults for %s', (stored) => {
  localStorage.setItem('hannun:staff-settings', stored);
  expect(readSettings()).toEqual({ sound: true, autoPrint: false, paper: 80 });
});
