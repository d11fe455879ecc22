import { expect, it } from 'vitest';
import { commonMessages } from '../i18n/common-messages.js';
import { compareMessages, keysWithoutText } from '../i18n/testing/check-messages.js';
import { lobbyMessages } from './messages.js';

it('has the same keys and placeholders in both languages, and a text for each', () => {
  expect(compareMessages(lobbyMessages.ko, lobbyMessages.en)).toEqual([]);
  expect(keysWithoutText('ko', lobbyMessages.ko)).toEqual([]);
  expect(keysWithoutText('en', lobbyMessages.en)).toEqual([]);
});

it('overrides no shared message', () => {
  const shared = Object.keys(commonMessages.ko);
  expect(Object.keys(lobbyMessages.ko).filter((key) => shared.includes(key))).toEqual([]);
});
