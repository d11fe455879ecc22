import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartupError } from './startup-error.js';

/** Creates the folder when it is missing. Throws `StartupError` when it cannot be used. */
export async function ensureDataDir(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    // Fails when a file has that name.
    await access(`${folder}/.`, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartupError(
      `DATA_DIR is "${folder}", which cannot be created or written (${errorCode(cause)}). Choose a folder that this user can write to, or change its owner.`,
      { cause },
    );
  }
}

/** Not `mkdir({ recursive })`: Node 24.18 loops forever where a folder answers ENOENT, as `/proc` does. */
async function makeFolder(folder: string): Promise<void> {
  const code = await mkdir(folder).then(() => null, errorCode);
  if (code === null || code === 'EEXIST') return;
  if (code === 'ENOENT' && dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder);
}

const errorCode = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : error;
