import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CannotStart } from './cannot-start.js';

/** Creates the folder when it is missing. Throws `StartupError` when it cannot be used. */
export async function openDataDir(folder: string): Promise<void> {
  try {
    await make(folder);
    // Fails when a file has that name.
    await access(`${folder}/.`, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new CannotStart(
      `DATA_DIR is "${folder}", which cannot be created or written (${codeOf(cause)}). Choose a folder that this user can write to, or change its owner.`,
      { cause },
    );
  }
}

/** Not `mkdir({ recursive })`: Node 24.18 loops forever where a folder answers ENOENT, as `/proc` does. */
async function make(folder: string): Promise<void> {
  const code = await mkdir(folder).then(() => null, codeOf);
  if (code === null || code === 'EEXIST') return;
  if (code === 'ENOENT' && dirname(folder) !== folder) await make(dirname(folder));
  await mkdir(folder);
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : error);
