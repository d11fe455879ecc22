import { expect, it } from 'vitest';
import { commandNames } from './audit-action-names.js';
import { en } from './board/en.js';
import { ja } from './board/ja.js';
import { ko } from './board/ko.js';
import { ru } from './board/ru.js';
import { th } from './board/th.js';
import { vi } from './board/vi.js';
import { zh } from './board/zh.js';
import { commonMessages } from './common-messages.js';
import { compareMessages, keysWithoutText } from './testing/check-messages.js';
import { createTranslate, defineMessages } from './translator.js';

it.each([
  { original: ko, translations: [en, zh, vi, ja, th, ru] },
  { original: commonMessages.ko, translations: [commonMessages.en] },
  { original: commandNames.ko, translations: [commandNames.en] },
])('has the same keys and placeholders in every language: $original', ({ original, translations }) => {
  for (const translation of translations) expect(compareMessages(original, translation)).toEqual([]);
});

it('has a text for every key', () => {
  for (const [language, messages] of Object.entries({ ko, en, zh, vi, ja, th, ru }))
    expect(keysWithoutText(language, messages)).toEqual([]);
  for (const { ko, en } of [commonMessages, commandNames]) {
    expect(keysWithoutText('ko', ko)).toEqual([]);
    expect(keysWithoutText('en', en)).toEqual([]);
  }
});

it('finds keys with an empty text or without the form for a number', () => {
  const messages = { unit: '', level: { busy: ' ' }, people_one: '{{count}} person', clock: '{{time}}' };
  expect(keysWithoutText('en', messages)).toEqual(['unit', 'level.busy', 'people']);
});

it('shows nothing, rather than its key, for an empty text', () => {
  expect(createTranslate('en', [{ unit: '' }])('unit')).toBe('');
});

it('finds missing keys, additional keys and other placeholders', () => {
  const original = { queue: { ahead_other: '{{count}}명' }, title: '{{clinic}}', left: '' };
  const translation = { queue: { ahead_one: '{{count}}', ahead_other: 'one' }, title: '{{name}}', extra: '' };
  expect(compareMessages(original, translation)).toEqual([
    'lacks left',
    'has extra in addition',
    'queue.ahead_other has other placeholders',
    'title has other placeholders',
  ]);
});

it('rejects misspelt keys and missing translations when compiling', () => {
  const messages = defineMessages({
    ko: { alert: { silent: '끊김', late: '늦음' }, people_other: '{{count}}명' },
    // @ts-expect-error: `late` is missing
    en: { alert: { silent: 'Silent' }, people_one: '{{count}} person', people_other: '{{count}} people' },
  });
  const t = createTranslate('ko', [messages.ko]);
  const kinds = ['silent', 'late'] as const;
  expect(kinds.map((kind) => t(`alert.${kind}`))).toEqual(['끊김', '늦음']);
  expect(t('people', { count: 2 })).toBe('2명');
  // @ts-expect-error: no such key
  expect(t('alert.lost')).toBe('alert.lost');
});
