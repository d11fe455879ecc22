import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const executableSuffix = process.platform === 'win32' ? '.exe' : '';

export async function findFirstExecutable(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const found = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return file;
  }
  return undefined;
}

export const findOnPath = (names: readonly string[]): Promise<string | undefined> =>
  findFirstExecutable(
    names.flatMap((name) =>
      (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name + executableSuffix)),
    ),
  );
