import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const isBinary = (file: string): boolean => /\.(png|gif|webp|woff2|pack|csv|txt)$|lock\.json$/.test(file);

export const readText = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What a clone has, or will have once the working tree is committed. */
export const repositoryFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));

export const textFiles: readonly string[] = repositoryFiles.filter((file) => !isBinary(file));
export const documents: readonly string[] = textFiles.filter((file) => file.endsWith('.md'));
export const decisionRecords: readonly string[] = documents.filter((file) =>
  file.startsWith('docs/decisions/'),
);

const folders = new Set(
  repositoryFiles.flatMap((file) => {
    const parts = file.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
  }),
);

/** A whole path from the root. */
export const isInRepository = (path: string): boolean =>
  repositoryFiles.includes(path) || folders.has(path.replace(/\/$/, ''));

/** Also the end of one: `limits/attempt-limiter.spec.ts`. Compiled imports name `.js` files. */
export const endsAPath = (path: string): boolean =>
  [path, path.replace(/\.js$/, '.ts')].some((name) =>
    repositoryFiles.some((file) => file === name || file.endsWith(`/${name}`)),
  );
