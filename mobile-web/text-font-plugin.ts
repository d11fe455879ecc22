import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Plugin, Rolldown } from 'vite';

const virtualModuleId = 'virtual:text-font';
const sourceFontFile = fileURLToPath(
  import.meta.resolve('pretendard-gov/dist/web/variable/woff2/PretendardGOVVariable.woff2'),
);

/** All texts in languages the font supports, and the characters of most clinic names. */
const textSources = [
  'mobile-web/src/resident/messages/{ko,ko-list,en,vi,ru}.ts',
  'mobile-web/src/resident/language/languages.ts',
  'mobile-web/src/resident/font/place-names.txt',
  'shared/src/i18n/**/{common-messages,ko,en,vi,ru,format-wait}.ts',
];

/** Printable ASCII for numbers and Latin names, and spaces that sources write as escapes. */
const baseCharacters = `${Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code)).join('')}\u00a0\u2009`;

const variationAxes = { wght: { min: 400, max: 800, default: 400 } };

/**
 * Virtual module `virtual:text-font`: one font file with the characters of the residents' texts. The original, split
 * by ranges, needs seven to nine files per page and twice the layout work.
 */
export const textFontPlugin: Plugin = {
  name: 'text-font',
  resolveId: (source) => (source === virtualModuleId ? `\0${virtualModuleId}` : null),
  async load(id) {
    if (id !== `\0${virtualModuleId}`) return null;
    const characters = collectCharacters(textSources);
    const file =
      this.environment.mode === 'build'
        ? await emitSubset(this, characters)
        : JSON.stringify(`/@fs${sourceFontFile}`);
    return `export const characters = ${JSON.stringify(characters)}; export const file = ${file};`;
  },
};

function collectCharacters(patterns: readonly string[]): string {
  const root = resolve(import.meta.dirname, '..');
  const text = globSync(patterns, { cwd: root }).map((file) => readFileSync(resolve(root, file), 'utf8'));
  return [...new Set([baseCharacters, ...text].join(''))]
    .filter((character) => character >= ' ')
    .sort()
    .join('');
}

async function emitSubset(
  build: Pick<Rolldown.PluginContext, 'emitFile'>,
  characters: string,
): Promise<string> {
  const source = await subsetFont(readFileSync(sourceFontFile), characters, {
    targetFormat: 'woff2',
    variationAxes,
  });
  return `import.meta.ROLLUP_FILE_URL_${build.emitFile({ type: 'asset', name: 'text.woff2', source })}`;
}
