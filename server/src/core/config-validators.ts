import { isIP } from 'node:net';
import { isTimeZone } from '@hannun/shared/date-time';
import { makeValidator } from 'envalid';
import { findWeakness } from '../secret-strength/secret-strength.js';
import { findRedisUrlProblem } from './redis-url.js';

export const portNumber = numberValidator(/^\d{1,5}$/, (port) => port < 65_536);
export const workerCount = numberValidator(/^\d{1,2}$/, (count) => count > 0);
export const replicaCount = numberValidator(/^\d$/);
export const retentionDays = numberValidator(/^\d{1,4}$/, (days) => days >= 7);
export const limitFactor = numberValidator(/^\d{1,4}(\.\d{1,2})?$/);
export const redisUrlList = makeValidator((text) => assertAllowed(findRedisUrlProblem(text) === null, text));
export const timeZoneName = makeValidator((text) => assertAllowed(isTimeZone(text), text));
export const optionalOrigin = makeValidator((text) => assertAllowed(text === '' || isOrigin(text), text));
export const originList = listValidator(isOrigin);
export const addressRangeList = listValidator((range) => isAddressRange(range) && !isTooWide(range));
export const tileUrl = makeValidator((text) => assertAllowed(text === '' || isTileUrl(text), text));
export const logFormatName = makeValidator((text) =>
  assertAllowed(text === 'text' || text === 'json', text === 'json' ? 'json' : 'text'),
);
export const zeroOrOne = makeValidator((text) => assertAllowed(text === '0' || text === '1', text === '1'));
export const strongSecret = makeValidator((text) =>
  assertAllowed(text === '' || findWeakness(text) === null, text),
);

function assertAllowed<Value>(isAllowed: boolean, value: Value): Value {
  if (!isAllowed) throw new TypeError('not allowed');
  return value;
}

function numberValidator(pattern: RegExp, isAllowed: (value: number) => boolean = () => true) {
  return makeValidator((text) => assertAllowed(pattern.test(text) && isAllowed(Number(text)), Number(text)));
}

/** Separated by commas. */
function listValidator(isAllowed: (entry: string) => boolean) {
  return makeValidator((text) => {
    const entries = text.split(',').flatMap((entry) => (entry.trim() ? [entry.trim()] : []));
    return assertAllowed(entries.every(isAllowed), entries);
  });
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** The forms `proxy-addr` accepts: an address, a range, or a name for private ranges. */
function isAddressRange(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits] = text.split('/');
  const maxBits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return maxBits > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= maxBits));
}

/** Wider than any private range: trusting it would let almost anybody claim any address. */
export function isTooWide(range: string): boolean {
  const [address = '', bits] = range.split('/');
  // An IPv4 range written as IPv6.
  const minBits = isIP(address) === 4 ? 8 : /^::ffff:/i.test(address) ? 104 : 7;
  return bits !== undefined && Number(bits) < minBits;
}

/** One fixed origin, so that the content security policy can name it. */
const isTileUrl = (text: string): boolean =>
  /^https?:\/\/[^{}]+\/.*\{z\}/.test(text) && /\{x\}/.test(text) && /\{y\}/.test(text) && URL.canParse(text);
