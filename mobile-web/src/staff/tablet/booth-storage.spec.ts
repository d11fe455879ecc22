import { beforeEach, expect, it } from 'vitest';
import { readBoothChoices, writeBoothChoices } from './booth-storage.js';

beforeEach(() => localStorage.clear());

it('keeps the booths over a reload, and asks again once the tablet is paired anew', () => {
  const choices = { pcr: { booth: '2', since: '2026-11-23T00:00:00.000Z' } };
  expect(readBoothChoices('tablet-1')).toEqual({});
  writeBoothChoices('tablet-1', choices);
  expect(readBoothChoices('tablet-1')).toEqual(choices);
  expect(readBoothChoices('tablet-2')).toEqual({});
});
