import { closeSync, existsSync, openSync, readSync, statfsSync, statSync } from 'node:fs';

const prefix = /^\d+:\w .*? [-.*#] /;
const tellsError = /error|fatal|fail|denied|crash|out of memory/i;
/** Redis's advice at each start, and a consequence of the error in the line before. */
const tellsNoCause = /^WARNING|Can't recover from AOF write error/;

/** With less free space Redis cannot log why it died (bytes). */
const leastRoom = 65_536;

export const logLength = (dir) => statSync(fileIn(dir), { throwIfNoEntry: false })?.size ?? 0;

export function lastError(dir, from) {
  const told = textFrom(dir, from)
    .split('\n')
    .filter((line) => line.includes(' # '))
    .map((line) => line.replace(prefix, ''));
  return told.findLast((line) => tellsError.test(line) && !tellsNoCause.test(line)) ?? '';
}

export function lackOfRoom(dir) {
  if (!existsSync(dir)) return `there is no folder ${dir} any more`;
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize < leastRoom ? `no space left on the disk of ${dir}` : '';
}

/** Reads the end only: the log grows for as long as the product runs. */
function textFrom(dir, from) {
  const length = logLength(dir) - from;
  if (length <= 0) return '';
  const bytes = Buffer.alloc(Math.min(length, 65_536));
  const file = openSync(fileIn(dir), 'r');
  const read = readSync(file, bytes, 0, bytes.length, from + length - bytes.length);
  closeSync(file);
  return bytes.toString('utf8', 0, read);
}

const fileIn = (dir) => `${dir}/redis.log`;
