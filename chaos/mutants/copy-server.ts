import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** A deliberate breakage of one built file: this text, which must stand in it, becomes that. */
export type Edit = { file: string; from: string; to: string };

/** A copy of the built server to start in its place: as a process, or by what `inside` exports. */
export type ServerCopy = AsyncDisposable & { main: string; inside: string };

const root = resolve(import.meta.dirname, '../..');
/** Inside `node_modules`, so that the copy finds its packages the way the server does. */
const cache = join(root, 'node_modules/.cache/chaos');
/** What a server is started from, and where its rules are found by the copy alone. */
const parts = [
  ['server/dist', 'server/dist'],
  ['server/package.json', 'server/package.json'],
  // Of the sources only the scripts for Redis are read.
  ['server/src', 'server/src'],
  ['shared/dist', 'node_modules/@hannun/shared/dist'],
  ['shared/package.json', 'node_modules/@hannun/shared/package.json'],
] as const;

/** A way into the copy beside `main.js`: it runs inside the process that loads it. */
const door = `
import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { readConfig } from './config.js';
import { createApp } from './create-app.js';

export async function start(env) {
  // Faults are provoked on purpose; their reports would bury the tests' own.
  if (!process.env.SERVER_LOG) Logger.overrideLogger(false);
  return createApp(readConfig(env));
}
`;

/** Copies the built server with these edits. Throws when an edit's text is not there, or there more than once. */
export async function copyServer(edits: readonly Edit[] = []): Promise<ServerCopy> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'server-'));
  for (const [from, to] of parts)
    await cp(join(root, from), join(folder, to), { recursive: true, filter: isRead });
  await takeBuiltRules(join(folder, 'node_modules/@hannun/shared/package.json'));
  for (const edit of edits) await apply(folder, edit);
  const inside = join(folder, 'server/dist/server-inside.js');
  await writeFile(inside, door);
  return {
    main: join(folder, 'server/dist/main.js'),
    inside,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

const isRead = (path: string): boolean => !/\.(ts|map|tsbuildinfo)$/.test(path);

/** Tests run on the sources of `shared`; the copy holds, and breaks, what was built from them. */
async function takeBuiltRules(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replaceAll('@hannun/source', '@hannun/not-in-the-copy'));
}

async function apply(folder: string, { file, from, to }: Edit): Promise<void> {
  const path = join(folder, file);
  const [before, after, ...more] = (await readFile(path, 'utf8')).split(from);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`"${from}" stands not once in ${file}: the breakage no longer fits the product.`);
  }
  await writeFile(path, `${before}${to}${after}`);
}
