import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished, TestRunner } from 'vitest';

/** Called when the test ends, or the file if no test is running; the last one first. */
export function closeAfterwards(close: () => unknown): void {
  const end = async () => void (await close());
  if (TestRunner.getCurrentTest()) onTestFinished(end);
  else afterAll(end);
}

/** Disposes of a resource when the test ends, or the file if no test is running. */
export async function use<Resource extends AsyncDisposable | Disposable>(
  opening: Resource | Promise<Resource>,
): Promise<Resource> {
  const resource = await opening;
  closeAfterwards(() =>
    Symbol.asyncDispose in resource ? resource[Symbol.asyncDispose]() : resource[Symbol.dispose](),
  );
  return resource;
}

/** An empty folder, deleted afterwards. */
export async function useFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hannun-test-'));
  closeAfterwards(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
