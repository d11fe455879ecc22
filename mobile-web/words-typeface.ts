import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Plugin, Rolldown } from 'vite';

const moduleName = 'virtual:words-typeface';
const wholeTypeface = fileURLToPath(
  import.meta.resolve('pretendard-gov/dist/web/variable/woff2/PretendardGOVVariable.woff2'),
);

/** All texts in languages the font supports, and the characters of most clinic names. */
const sources = [
  'mobile-web/src/resident/words/{ko,en,vi,ru}.ts',
  'mobile-web/src/resident/language/languages.ts',
  'mobile-web/src/resident/typeface/place-names.txt',
  'shared/src/i18n/**/{common,ko,en,vi,ru,wait-words}.ts',
];

/** Printable ASCII for numbers and Latin names, and spaces that sources write as escapes. */
const always = `${Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code)).join('')}\u00a0\u2009`;

const variationAxes = { wght: { min: 400, max: 800, default: 400 } };

/**
 * Virtual module `virtual:text-font`: one font file with the characters of the residents' texts. The original, split
 * by ranges, needs seven to nine files per page and twice the layout work.
 */
export const wordsTypeface: Plugin = {
  name: 'words-typeface',
  resolveId: (source) => (source === moduleName ? `\0${moduleName}` : null),
  async load(id) {
    if (id !== `\0${moduleName}`) return null;
    const characters = charactersOf(sources);
    const file =
      this.environment.mode === 'build'
        ? await emit(this, characters)
        : JSON.stringify(`/@fs${wholeTypeface}`);
    return `export const characters = ${JSON.stringify(characters)}; export const file = ${file};`;
  },
};

function charactersOf(patterns: readonly string[]): string {
  const root = resolve(import.meta.dirname, '..');
  const text = globSync(patterns, { cwd: root }).map((file) => readFileSync(resolve(root, file), 'utf8'));
  return [...new Set([always, ...text].join(''))]
    .filter((character) => character >= ' ')
    .sort()
    .join('');
}

async function emit(build: Pick<Rolldown.PluginContext, 'emitFile'>, characters: string): Promise<string> {
  const source = await subsetFont(readFileSync(wholeTypeface), characters, {
    targetFormat: 'woff2',
    variationAxes,
  });
  return `import.meta.ROLLUP_FILE_URL_${build.emitFile({ type: 'asset', name: 'words.woff2', source })}`;
}
