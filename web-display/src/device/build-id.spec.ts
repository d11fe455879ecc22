import { expect, it } from 'vitest';
import { parseBuildId } from './build-id.js';

const page = (script: string, style: string) =>
  `<script type="module" crossorigin src="/display/assets/index-${script}.js"></script>
   <link rel="stylesheet" crossorigin href="/display/assets/index-${style}.css">`;

it('is made of the hashes of scripts and styles', () => {
  expect(parseBuildId(page('Dhq23CZ-', 'abcd1234'))).toBe('Dhq23CZ-.abcd1234');
  expect(parseBuildId(page('Dhq23CZ-', 'abcd1234'))).not.toBe(parseBuildId(page('Dhq23CZ-', 'abcd1235')));
});

it('is empty in development', () => {
  expect(parseBuildId('<script type="module" src="/display/src/main.tsx"></script>')).toBe('');
});
