import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CannotStart } from './cannot-start.js';

/** Makes the folder of the server's own files where it is not there. Throws `CannotStart` when it cannot be used. */
export async function openDataDir(folder: string): Promise<void> {
  try {
    await make(folder);
    // A file of that name is none.
    await access(`${folder}/.`, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new CannotStart(
      `DATA_DIR is "${folder}", which cannot be made or written (${codeOf(cause)}). Name a folder that this user may write, or give it to them.`,
      { cause },
    );
  }
}

/** Node's own way up and down (24.18) turns in circles where a folder refuses by "not found", as `/proc` does. */
async function make(folder: string): Promise<void> {
  const code = await mkdir(folder).then(() => null, codeOf);
  if (code === null || code === 'EEXIST') return;
  if (code === 'ENOENT' && dirname(folder) !== folder) await make(dirname(folder));
  await mkdir(folder);
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : error);
