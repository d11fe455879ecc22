import { expect, it } from 'vitest';
import { isNestedTooDeeply } from './nesting-depth.js';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

it.each<[string, unknown, boolean]>([
  ['nothing', null, false],
  ['text', 'deep', false],
  ['eight levels', nested(8), false],
  ['nine levels', nested(9), false],
  ['ten levels', nested(10), true],
  ['more levels than a stack has', nested(100_000), true],
  ['a deep value beside a flat one', { flat: 1, deep: { inside: nested(9) } }, true],
  ['bytes', Buffer.from('deep'), false],
])('%s', (_, value, tooDeep) => {
  expect(isNestedTooDeeply(value)).toBe(tooDeep);
});
