import { closeSync, existsSync, openSync, readSync, statfsSync, statSync } from 'node:fs';

const prefix = /^\d+:\w .*? [-.*#] /;
const tellsError = /error|fatal|fail|denied|crash|out of memory/i;
/** What Redis advises at each start, and what follows from the error in the line before. */
const tellsNoCause = /^WARNING|Can't recover from AOF write error/;

/** Less room than this and Redis cannot tell what it died of (bytes). */
const leastRoom = 65_536;

/** The length of Redis's log in a folder, 0 where there is none yet. @param {string} dir */
export const logLength = (dir) => statSync(fileIn(dir), { throwIfNoEntry: false })?.size ?? 0;

/**
 * The last line from a byte of Redis's log on that tells of an error, without its time; '' where none does.
 * @param {string} dir
 * @param {number} from
 */
export function lastError(dir, from) {
  const told = textFrom(dir, from)
    .split('\n')
    .filter((line) => line.includes(' # '))
    .map((line) => line.replace(prefix, ''));
  return told.findLast((line) => tellsError.test(line) && !tellsNoCause.test(line)) ?? '';
}

/** What Redis can no longer write into its log, as one line; '' where it can. @param {string} dir */
export function lackOfRoom(dir) {
  if (!existsSync(dir)) return `there is no folder ${dir} any more`;
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize < leastRoom ? `no space left on the disk of ${dir}` : '';
}

/** No more than its end: a log grows for as long as the product runs. */
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
