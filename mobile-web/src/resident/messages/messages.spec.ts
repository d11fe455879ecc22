import { residentLanguages } from '@hannun/shared/i18n';
import { compareMessages, keysWithoutText } from '@hannun/shared/i18n/testing';
import { expect, it } from 'vitest';
import { allMessages } from '../testing/render-page.js';

it.each(residentLanguages)('has the same keys and placeholders in %s as in Korean', (language) => {
  expect(compareMessages(allMessages.ko, allMessages[language])).toEqual([]);
});

it.each(residentLanguages)('has a text for every key in %s', (language) => {
  expect(keysWithoutText(language, allMessages[language])).toEqual([]);
});
