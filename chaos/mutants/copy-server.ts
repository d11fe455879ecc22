import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** A deliberate breakage of one built file: this text, which must stand in it, becomes that. */
export type Edit = { file: string; from: string; to: string };

/** A copy of the built server to start in its place. */
export type ServerCopy = AsyncDisposable & { main: string };

const root = resolve(import.meta.dirname, '../..');
/** Inside `node_modules`, so that the copy finds its packages the way the server does. */
const cache = join(root, 'node_modules/.cache/chaos');
/** What a server is started from, and where its rules are found by the copy alone. */
const parts = [
  ['server/dist', 'server/dist'],
  ['server/package.json', 'server/package.json'],
  ['server/src/log', 'server/src/log'],
  ['shared/dist', 'node_modules/@hannun/shared/dist'],
  ['shared/package.json', 'node_modules/@hannun/shared/package.json'],
] as const;

/** Copies the built server with these edits. Throws when an edit's text is not there, or there more than once. */
export async function copyServer(edits: readonly Edit[] = []): Promise<ServerCopy> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'server-'));
  for (const [from, to] of parts) await cp(join(root, from), join(folder, to), { recursive: true });
  for (const edit of edits) await apply(folder, edit);
  return {
    main: join(folder, 'server/dist/main.js'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

async function apply(folder: string, { file, from, to }: Edit): Promise<void> {
  const path = join(folder, file);
  const [before, after, ...more] = (await readFile(path, 'utf8')).split(from);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`"${from}" stands not once in ${file}: the breakage no longer fits the product.`);
  }
  await writeFile(path, `${before}${to}${after}`);
}
