import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  danglingDocuments,
  danglingLinks,
  missingFiles,
  missingFilesInComments,
  unknownDecisions,
  vagueCitations,
} from './citations.ts';
import { anchorOf, headingsOf, linksOf } from './markdown.ts';
import { decisionRecords, documents, readText, textFiles } from './repository.ts';

/** Every citation found, with the file it stands in. */
const inEach = (files: readonly string[], find: (text: string, file: string) => string[]): string[] =>
  files.flatMap((file) => find(readText(file), file).map((found) => `${file}: ${found}`));

/** These two show what dangles; a licence is not ours to word. */
const ours = textFiles.filter((file) => !/^(scripts\/check\/citations\.|LICENSE)/.test(file));
const code = ours.filter((file) => !documents.includes(file));

describe('what documents and comments cite', () => {
  it('links lead to a file and a heading', () => {
    expect(inEach(documents, (text, file) => danglingLinks(file, text))).toEqual([]);
  });

  it('documents name only files that exist', () => {
    expect(inEach(documents, missingFiles)).toEqual([]);
  });

  it('comments name only files that exist', () => {
    expect(inEach(code, missingFilesInComments)).toEqual([]);
  });

  it('code cites only documents and headings that exist', () => {
    expect(inEach(code, danglingDocuments)).toEqual([]);
  });

  it('decisions cited by number have a record', () => {
    expect(inEach(ours, unknownDecisions)).toEqual([]);
  });

  it('documents are cited by their path and heading', () => {
    expect(inEach(code, vagueCitations)).toEqual([]);
  });

  it.each([
    [danglingLinks('docs/tour.md', '[a](missing.md) [b](glossary.md#missing) [c](#missing)'), 3],
    [danglingLinks('docs/tour.md', '[a](glossary.md#names-that-stay) [b](https://example.org/x.md)'), 0],
    [missingFiles('`server/src/missing.ts`, `missing.spec.ts`, `server/src/main.ts`'), 2],
    [missingFilesInComments('// See `server/src/missing.ts`.\n * `redis/keys.ts` has them.'), 1],
    [danglingDocuments("docs/missing.md, docs/operations.md, 'Missing heading'; docs/decisions/999"), 3],
    [danglingDocuments("docs/operations.md,\n * 'The disk is full'; docs/decisions/001"), 0],
    [unknownDecisions('decision 1 and Decision 999'), 1],
    [vagueCitations('SECURITY, MISSING.md, MISSING 4.2 and § 3; ASVS 5.0 and TIME_ZONE'), 4],
  ])('finds dangling ones: %j', (found, expected) => {
    expect(found).toHaveLength(expected);
  });
});

describe('decision records', () => {
  it('are numbered without gaps', () => {
    const numbers = decisionRecords.map((file) => basename(file).slice(0, 3));
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(3, '0')));
  });

  it.each(decisionRecords)('%s is titled by its subject and says context, choice and price', (file) => {
    const [title = '', ...others] = headingsOf(readText(file));
    const [, number, subject = ''] = /^(\d+)\. (.+)$/.exec(title) ?? [];
    expect(others).toEqual([]);
    expect(basename(file, '.md')).toBe(`${number?.padStart(3, '0')}-${anchorOf(subject)}`);
    expect(subject.split(' ').length).toBeLessThanOrEqual(6);
    expect(readText(file)).toMatch(/\*\*Context\.\*\*[\s\S]+\*\*Choice\.\*\*[\s\S]+\*\*Price\.\*\*/);
  });
});

it('docs/README.md leads to every document', () => {
  const linked = linksOf(readText('docs/README.md')).map((link) => `docs/${link}`);
  const expected = documents.filter((file) => /^docs\/[^/]+\.md$/.test(file) && file !== 'docs/README.md');
  expect(expected.filter((file) => !linked.includes(file))).toEqual([]);
});
