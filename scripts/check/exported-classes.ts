import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../bootstrap/paths.ts';

/** `DistrictService` and `district.service.ts` alike. */
const wordOf = (name: string): string => name.replace(/\.ts$/, '').replaceAll(/[-.]/g, '').toLowerCase();

/** Patterns of the files that hold what the modules of a server folder export. */
export function filesOfExportedClasses(folder: string): string[] {
  const files = readdirSync(inRoot(`server/src/${folder}`)).filter((name) => name.endsWith('.ts'));
  const exported = files
    .filter((name) => name.endsWith('.module.ts'))
    .flatMap((name) => exportedClassesOf(readFileSync(inRoot(`server/src/${folder}/${name}`), 'utf8')));
  return files
    .filter((name) => exported.includes(wordOf(name)))
    .map((name) => `^server/src/${folder}/${name.replaceAll('.', '\\.')}$`);
}

const exportedClassesOf = (module: string): string[] =>
  [...module.matchAll(/exports: \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    list.split(',').map((name) => wordOf(name.trim())),
  );
