import { commonMessages } from '@hannun/shared/i18n';
import { compareMessages, keysWithoutText } from '@hannun/shared/i18n/testing';
import { lobbyMessages } from '@hannun/shared/lobby-screen';
import { expect, it } from 'vitest';
import { displayMessages } from './messages.js';

it('has the same keys and placeholders in both languages', () => {
  expect(compareMessages(displayMessages.ko, displayMessages.en)).toEqual([]);
});

it('has a text for every key', () => {
  expect(keysWithoutText('ko', displayMessages.ko)).toEqual([]);
  expect(keysWithoutText('en', displayMessages.en)).toEqual([]);
});

it('overrides no shared message', () => {
  const shared = Object.keys({ ...commonMessages.ko, ...lobbyMessages.ko });
  expect(Object.keys(displayMessages.ko).filter((key) => shared.includes(key))).toEqual([]);
});
