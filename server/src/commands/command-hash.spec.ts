import { expect, it } from 'vitest';
import { contentHash } from './command-hash.js';

const hash = (content: object) => contentHash(content);

it('hashes the same content alike, whatever the order of its fields', () => {
  const one = { type: 'notice', text: { ko: '비', en: 'Rain' }, list: [{ a: 1, b: 2 }] };
  const other = { list: [{ b: 2, a: 1 }], text: { en: 'Rain', ko: '비' }, type: 'notice' };
  expect(hash(one)).toBe(hash(other));
});

it('hashes other content differently, also nested or in another order of a list', () => {
  const one = hash({ text: { ko: '비' }, booths: ['1', '2'] });
  expect(hash({ text: { ko: '눈' }, booths: ['1', '2'] })).not.toBe(one);
  expect(hash({ text: { ko: '비' }, booths: ['2', '1'] })).not.toBe(one);
});

it('ignores the sequence number', () => {
  expect(hash({ seq: 1 })).toBe(hash({ seq: 2 }));
});
