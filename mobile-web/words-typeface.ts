import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Plugin, Rolldown } from 'vite';

const moduleName = 'virtual:words-typeface';
const wholeTypeface = fileURLToPath(
  import.meta.resolve('pretendard-gov/dist/web/variable/woff2/PretendardGOVVariable.woff2'),
);

/** Our own words in the languages whose letters the typeface has, and what most names of clinics are made of. */
const sources = [
  'mobile-web/src/resident/words/{ko,en,vi,ru}.ts',
  'mobile-web/src/resident/language/languages.ts',
  'mobile-web/src/resident/typeface/place-names.txt',
  'shared/src/i18n/**/{common,ko,en,vi,ru,wait-words}.ts',
];

/** What any number or Latin name may have, and the spaces that sources write as escapes. */
const always = `${Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code)).join('')}\u00a0\u2009`;

/** The weights that the pages' styles ask for. */
const variationAxes = { wght: { min: 400, max: 800, default: 400 } };

/**
 * The typeface in one file with the characters of what residents read (`virtual:words-typeface`). Cut by ranges, as
 * the whole comes, it is seven to nine files for a page and twice the work to lay its lines out.
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
