import { compareMessages, keysWithoutText } from '@hannun/shared/i18n/testing';
import { expect, it } from 'vitest';
import { accountMessages } from './accounts/messages.js';
import { allMessages } from './messages.js';

it('has the same keys and placeholders in both languages', () => {
  for (const { ko, en } of allMessages) expect(compareMessages(ko, en)).toEqual([]);
});

it('has a text for every key', () => {
  for (const { ko, en } of allMessages)
    expect([keysWithoutText('ko', ko), keysWithoutText('en', en)]).toEqual([[], []]);
});

it('has no duplicate message keys', () => {
  const all = allMessages.flatMap(({ ko }) => Object.keys(ko));
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
});

it('names no limit of an account by itself: the contract does', () => {
  expect(JSON.stringify(accountMessages)).not.toMatch(/\d/);
});
