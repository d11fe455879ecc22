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

it.each([
  ['ko', '검사실'],
  ['en', 'room'],
  ['zh', '检查室'],
  ['vi', 'phòng'],
  ['ja', '検査室'],
  ['th', 'ห้อง'],
  ['ru', 'кабинет'],
] as const)('calls a room by one word in %s, counted or numbered', (language, room) => {
  const { booths_other: counted, roomNumber: numbered } = allMessages[language];
  expect([counted, numbered].map((text) => text.toLowerCase().includes(room))).toEqual([true, true]);
});

it.each([
  ['ko', '없어지지'],
  ['en', 'valid'],
  ['zh', '作废'],
  ['vi', 'hiệu lực'],
  ['ja', '無効'],
  ['th', 'ยังใช้ได้'],
  ['ru', 'действует'],
] as const)(
  'promises in %s only a missed number that it is still good, not one that may be finished',
  (language, good) => {
    const { missedHint, alreadyCalledHint } = allMessages[language];
    expect([missedHint, alreadyCalledHint].map((text) => text.includes(good))).toEqual([true, false]);
  },
);

it('calls the desk by one word', () => {
  expect(JSON.stringify(allMessages.ko).match(/(?<!접수)창구/g)).toBeNull();
});
