import { readFileSync } from 'node:fs';
import { inRoot } from './paths.ts';

type PackageJson = { bin: string | Record<string, string> };

/** The command line of an npm package's program, to be run or spawned. */
export function packageCommand(
  name: string,
  args: readonly string[],
  program = name,
): readonly [program: string, args: readonly string[]] {
  const folder = inRoot('node_modules', name);
  const { bin }: PackageJson = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return [process.execPath, [`${folder}/${typeof bin === 'string' ? bin : bin[program]}`, ...args]];
}
