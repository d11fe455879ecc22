import { closeSync, existsSync, openSync, readSync, statfsSync, statSync } from 'node:fs';

const prefix = /^\d+:\w .*? [-.*#] /;
const errorPattern = /error|fatal|fail|denied|crash|out of memory/i;
/** Redis's advice at each start, and a consequence of the error in the line before. */
const notACausePattern = /^WARNING|Can't recover from AOF write error/;

/** With less free space Redis cannot log why it died (bytes). */
const minFreeBytes = 65_536;

export const logSize = (dir: string): number => statSync(logFile(dir), { throwIfNoEntry: false })?.size ?? 0;

export function lastError(dir: string, from: number): string {
  const lines = readLogFrom(dir, from)
    .split('\n')
    .filter((line) => line.includes(' # '))
    .map((line) => line.replace(prefix, ''));
  return lines.findLast((line) => errorPattern.test(line) && !notACausePattern.test(line)) ?? '';
}

export function describeMissingSpace(dir: string): string {
  if (!existsSync(dir)) return `there is no folder ${dir} any more`;
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize < minFreeBytes ? `no space left on the disk of ${dir}` : '';
}

/** Reads the end only: the log grows for as long as the product runs. */
function readLogFrom(dir: string, from: number): string {
  const length = logSize(dir) - from;
  if (length <= 0) return '';
  const bytes = Buffer.alloc(Math.min(length, 65_536));
  const file = openSync(logFile(dir), 'r');
  const read = readSync(file, bytes, 0, bytes.length, from + length - bytes.length);
  closeSync(file);
  return bytes.toString('utf8', 0, read);
}

const logFile = (dir: string): string => `${dir}/redis.log`;
