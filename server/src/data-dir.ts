import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { CannotStart } from './cannot-start.js';

/** Makes the folder of the server's own files where it is not there. Throws `CannotStart` when it cannot be used. */
export async function openDataDir(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : cause;
    throw new CannotStart(
      `DATA_DIR is "${folder}", which cannot be made or written (${code}). Name a folder that this user may write, or give it to them.`,
      { cause },
    );
  }
}
