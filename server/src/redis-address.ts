import { BlockList, isIP } from 'node:net';
import { weaknessOf } from './secret-strength/secret-strength.js';

const node = /^(rediss?:\/\/)(.*@)?([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?(\/\d*)?$/i;
const hidden = '…';
const thisMachine = new BlockList();
thisMachine.addSubnet('127.0.0.0', 8);
thisMachine.addAddress('::1', 'ipv6');

/**
 * What is wrong with a `REDIS_URL`, phrased to follow "REDIS_URL is …"; `null`: nothing. A Redis on the
 * loopback address needs no password.
 */
export function redisAddressFault(text: string): string | null {
  const malformed = redisAddressMalformed(text);
  if (malformed) return malformed;
  const [first, ...others] = nodesOf(text).map((one) => new URL(one));
  // The other nodes of a cluster use the first node's password.
  const entrances = [first, ...others].flatMap((one) => (one && !isHere(one.hostname) ? [one] : []));
  const weak = entrances.map(({ password }) => weaknessIn(password || (first?.password ?? '')));
  return weak.find((weakness) => weakness !== null) ?? null;
}

/** Checks the form only, not the password. */
export function redisAddressMalformed(text: string): string | null {
  // The driver reads options there, among them a password and another host.
  if (text.includes('?')) return 'which must not contain a "?"';
  if (nodesOf(text).every((one) => node.test(one) && URL.canParse(one))) return null;
  return text.includes('@')
    ? 'which is not a valid address: perhaps the password contains characters other than letters and digits'
    : 'which is not a valid address';
}

function weaknessIn(password: string): string | null {
  if (password === '') return 'which is on another machine but has no password';
  const weakness = weaknessOf(password);
  return weakness && `whose password is ${weakness}`;
}

function isHere(hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return (
    host === 'localhost' || (isIP(host) > 0 && thisMachine.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4'))
  );
}

/** Removes everything that might be part of a password, also from a malformed URL. */
export function shownRedisAddress(text: string): string {
  if (text.includes('?')) return hidden;
  const found = nodesOf(text).map((one) => node.exec(one));
  if (found.every((parts) => parts !== null)) return found.map(shown).join(',');
  // A password may contain any separator, so only the part after the last `@` is safe to show.
  const end = node.exec(`redis://${/@([^@/]*)$/.exec(text)?.[1] ?? ''}`);
  return end ? `${hidden}@${end[3]}${end[4] ?? ''}` : hidden;
}

const shown = ([, scheme, credentials, host, port = '']: RegExpExecArray): string =>
  `${scheme}${credentials ? `${hidden}@` : ''}${host}${port}`;

const nodesOf = (text: string): string[] => text.split(',').map((one) => one.trim());
