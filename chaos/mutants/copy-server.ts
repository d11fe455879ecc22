import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** A deliberate fault in one built file: replaces `from`, which must occur once, with `to`. */
export type Edit = { file: string; from: string; to: string };

/** A copy of the built server, started as a process or through what `inside` exports. */
export type ServerCopy = AsyncDisposable & { main: string; inside: string };

const root = resolve(import.meta.dirname, '../..');
/** Inside `node_modules`, so that the copy finds its packages as the server does. */
const cacheDir = join(root, 'node_modules/.cache/chaos');
const copiedPaths = [
  ['server/dist', 'server/dist'],
  ['server/package.json', 'server/package.json'],
  // Packages of which the server needs another version than the root.
  ['server/node_modules', 'server/node_modules'],
  // The Redis scripts are read from the sources.
  ['server/src', 'server/src'],
  ['shared/dist', 'node_modules/@hannun/shared/dist'],
  ['shared/package.json', 'node_modules/@hannun/shared/package.json'],
] as const;

/** An entry beside `main.js` that runs the copy inside the importing process. */
const entryModule = `
import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { readConfig } from './core/config.js';
import { createApp, portOf } from './create-app.js';

export async function start(env) {
  // The faults are intentional, and their logs would hide the output of the tests.
  if (!process.env.SERVER_LOG) Logger.overrideLogger(false);
  const app = await createApp(readConfig(env));
  return { url: 'http://127.0.0.1:' + portOf(app), close: () => app.close() };
}
`;

/** Copies the built server with these edits. Throws when the text of an edit does not occur exactly once. */
export async function copyServer(edits: readonly Edit[] = []): Promise<ServerCopy> {
  await mkdir(cacheDir, { recursive: true });
  const folder = await mkdtemp(join(cacheDir, 'server-'));
  for (const [from, to] of copiedPaths)
    await cp(join(root, from), join(folder, to), { recursive: true, filter: isNeeded });
  await useBuiltShared(join(folder, 'node_modules/@hannun/shared/package.json'));
  for (const edit of edits) await applyEdit(folder, edit);
  const inside = join(folder, 'server/dist/server-inside.js');
  await writeFile(inside, entryModule);
  return {
    main: join(folder, 'server/dist/main.js'),
    inside,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

const isNeeded = (path: string): boolean => !/\.(ts|map|tsbuildinfo)$/.test(path);

/** Tests use the sources of `shared`; the copy uses, and changes, the built files. */
async function useBuiltShared(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replaceAll('@hannun/source', '@hannun/not-in-the-copy'));
}

async function applyEdit(folder: string, { file, from, to }: Edit): Promise<void> {
  const path = join(folder, file);
  const [before, after, ...more] = (await readFile(path, 'utf8')).split(from);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(
      `"${from}" does not occur exactly once in ${file}: the mutant no longer fits the product.`,
    );
  }
  await writeFile(path, `${before}${to}${after}`);
}
