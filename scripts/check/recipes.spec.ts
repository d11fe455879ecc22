import { describe, expect, it } from 'vitest';
import { codeSpansOf } from './markdown.ts';
import { readText, repositoryFiles, textFiles } from './repository.ts';

/** `sometimes`: files that only some changes touch; the example may be none of these. */
type Recipe = { files: readonly string[]; sometimes: readonly string[]; others: readonly string[] };

const [, ...sections] = readText('CONTRIBUTING.md').split(/^##+ /m);
const recipeOf = (title: string): Recipe => {
  const lines = sections.find((section) => section.startsWith(title))?.split('\n') ?? [];
  const rows = lines.filter((line) => line.startsWith('| `')).map((line) => line.split('|'));
  const isConditional = ([, , what = '']: readonly string[]) => /^ (event: )?if /.test(what);
  const pathsOf = (some: readonly string[][]) => pathsIn(some.map(([, file = '']) => file));
  const others = lines.filter((line) => /^(On top|Rule|Words|Tests): /.test(line));
  return {
    files: pathsOf(rows.filter((row) => !isConditional(row))),
    sometimes: pathsOf(rows.filter(isConditional)),
    others: pathsIn(others),
  };
};

const pathsIn = (lines: readonly string[]): string[] =>
  lines.flatMap(codeSpansOf).filter((code) => code.includes('/'));

/** `*` stands for a part of one name. */
const filesOf = (path: string): string[] => {
  const form = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`);
  return repositoryFiles.filter((file) => form.test(file));
};

/** Tests and decided questions follow the code; they are not what a change has to touch. */
const isSource = (file: string): boolean =>
  !/\.spec\.tsx?$|\.examples\.tsx$|\/(testing|attacks)\/|^(e2e|chaos|bench|fixtures|docs\/decisions)|^(CHANGELOG|CONTRIBUTING)/.test(
    file,
  );

describe.each([
  {
    title: 'Add a pause reason',
    most: 4,
    mentions: (text: string) => ['disinfection', 'lunch', 'other'].every((reason) => contains(text, reason)),
  },
  {
    title: 'Add a command',
    most: 12,
    mentions: (text: string) => contains(text, 'reinstated?'),
  },
])('$title', ({ title, most, mentions }) => {
  const { files, sometimes, others } = recipeOf(title);
  const listed = [...files, ...sometimes, ...others].flatMap(filesOf);

  it('touches few files', () => {
    expect(files.length).toBeGreaterThan(1);
    expect(files.length + sometimes.length).toBeLessThanOrEqual(most);
  });

  it.each(sometimes)('names %s, which exists', (path) => expect(filesOf(path)).not.toEqual([]));

  it.each([...files, ...others])('names %s, where the example stands', (path) => {
    const found = filesOf(path);
    expect(found).not.toEqual([]);
    expect(found.some((file) => mentions(readText(file)))).toBe(true);
  });

  it('leaves out no file where the example stands', () => {
    const mentioning = textFiles.filter((file) => isSource(file) && mentions(readText(file)));
    expect(mentioning.filter((file) => !listed.includes(file))).toEqual([]);
  });
});

const contains = (text: string, word: string): boolean => new RegExp(`\\b${word}\\b`).test(text);
