import { BlockList, isIP } from 'node:net';
import { weaknessOf } from './secret-strength/secret-strength.js';

const node = /^(rediss?:\/\/)(.*@)?([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?(\/\d*)?$/i;
const hidden = '…';
const thisMachine = new BlockList();
thisMachine.addSubnet('127.0.0.0', 8);
thisMachine.addAddress('::1', 'ipv6');

/**
 * What is wrong with a text as one address of Redis, or several separated by commas, in words that follow it;
 * `null`: nothing. A Redis that only this machine reaches may have any password, or none.
 */
export function redisAddressFault(text: string): string | null {
  const malformed = redisAddressMalformed(text);
  if (malformed) return malformed;
  const [first, ...others] = nodesOf(text).map((one) => new URL(one));
  // The nodes of a cluster are entered as the first one is.
  const entrances = [first, ...others].flatMap((one) => (one && !isHere(one.hostname) ? [one] : []));
  const weak = entrances.map(({ password }) => weaknessIn(password || (first?.password ?? '')));
  return weak.find((weakness) => weakness !== null) ?? null;
}

/** The same of its form alone, for whoever takes Redis as it is. */
export function redisAddressMalformed(text: string): string | null {
  // The driver reads settings there, a password and another host among them.
  if (text.includes('?')) return 'where nothing may stand behind a "?"';
  if (nodesOf(text).every((one) => node.test(one) && URL.canParse(one))) return null;
  return text.includes('@')
    ? 'which is no address: probably the password holds other signs than letters and digits'
    : 'which is no address';
}

function weaknessIn(password: string): string | null {
  if (password === '') return 'which leads to another machine without a password';
  const weakness = weaknessOf(password);
  return weakness && `whose password is ${weakness}`;
}

/** Whether only this machine reaches it. */
function isHere(hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return (
    host === 'localhost' || (isIP(host) > 0 && thisMachine.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4'))
  );
}

/** Addresses, well-formed or not, fit to be shown: nothing stands there that might be part of a password. */
export function shownRedisAddress(text: string): string {
  if (text.includes('?')) return hidden;
  const found = nodesOf(text).map((one) => node.exec(one));
  if (found.every((parts) => parts !== null)) return found.map(shown).join(',');
  // A password may hold any of the signs that an address is parted by, so only its end is sure.
  const end = node.exec(`redis://${/@([^@/]*)$/.exec(text)?.[1] ?? ''}`);
  return end ? `${hidden}@${end[3]}${end[4] ?? ''}` : hidden;
}

const shown = ([, scheme, credentials, host, port = '']: RegExpExecArray): string =>
  `${scheme}${credentials ? `${hidden}@` : ''}${host}${port}`;

const nodesOf = (text: string): string[] => text.split(',').map((one) => one.trim());
