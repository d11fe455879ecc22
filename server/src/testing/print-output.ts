import type { ChildProcess } from 'node:child_process';

/** Prints what a child process writes through the console, which vitest shows only if the test fails. */
export function printOutput({ stdout, stderr }: Pick<ChildProcess, 'stdout' | 'stderr'>): void {
  for (const output of [stdout, stderr])
    output?.setEncoding('utf8').on('data', (text: string) => console.log(text.trimEnd()));
}
