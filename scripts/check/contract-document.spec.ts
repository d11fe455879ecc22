import { describe, expect, it } from 'vitest';
import { codeSpansOf } from './markdown.ts';
import { readText, repositoryFiles } from './repository.ts';

const contract = readText('docs/contract.md');
const sourcesIn = (folder: string): string =>
  repositoryFiles
    .filter((file) => file.startsWith(folder) && /(?<!\.spec)\.ts$/.test(file))
    .map(readText)
    .join('\n');

/** The first capture of every match, each once and sorted. */
const all = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].sort();

describe('docs/contract.md', () => {
  it('names every route of the server, and no other', () => {
    const route = /^(?:GET|POST|PUT|PATCH|DELETE) \/\S*$/;
    const named = [...new Set(codeSpansOf(contract))].filter((code) => route.test(code)).sort();
    expect(named).toEqual(
      all(sourcesIn('server/src/api-docs/'), /'((?:GET|POST|PUT|PATCH|DELETE) \/[^\s']*)'/g),
    );
  });

  it('names every error code with its HTTP status', () => {
    const named = [...contract.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \|/gm)].map(([, code, status]) => [
      code,
      status,
    ]);
    const source = readText('server/src/core/domain-error.ts');
    const answered = [...source.matchAll(/^ {2}'?([a-z-]+)'?: (\d{3}),$/gm)].map(([, code, status]) => [
      code,
      status,
    ]);
    expect(answered.length).toBeGreaterThan(10);
    expect(named.toSorted()).toEqual(answered.toSorted());
  });
});

it('docs/deployment.md names every setting of the server, and no other', () => {
  const [, table = ''] = /^## Settings$([\s\S]*?)^## /m.exec(readText('docs/deployment.md')) ?? [];
  const named = codeSpansOf(all(table, /^\| ([^|]+) \|/gm).join(' ')).sort();
  expect(named).toEqual(all(readText('server/src/core/config.ts'), /^ {2}([A-Z_]+): /gm));
});
