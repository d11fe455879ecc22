import { BlockList, isIP } from 'node:net';
import { findWeakness } from '../secret-strength/secret-strength.js';

const nodePattern = /^(rediss?:\/\/)(.*@)?([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?(\/\d*)?$/i;
const redacted = '…';
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/**
 * What is wrong with a `REDIS_URL`, phrased to follow "REDIS_URL is …"; `null`: nothing. A Redis on the
 * loopback address needs no password.
 */
export function findRedisUrlProblem(text: string): string | null {
  const formatProblem = findRedisUrlFormatProblem(text);
  if (formatProblem) return formatProblem;
  const [first, ...others] = splitNodes(text).map((one) => new URL(one));
  // The other nodes of a cluster use the first node's password.
  const remoteNodes = [first, ...others].flatMap((one) => (one && !isLoopback(one.hostname) ? [one] : []));
  const weaknesses = remoteNodes.map(({ password }) =>
    describeWeakPassword(password || (first?.password ?? '')),
  );
  return weaknesses.find((weakness) => weakness !== null) ?? null;
}

/** Checks the form only, not the password. */
export function findRedisUrlFormatProblem(text: string): string | null {
  // The driver reads options there, among them a password and another host.
  if (text.includes('?')) return 'which must not contain a "?"';
  if (splitNodes(text).every((one) => nodePattern.test(one) && URL.canParse(one))) return null;
  return text.includes('@')
    ? 'which is not a valid address: perhaps the password contains characters other than letters and digits'
    : 'which is not a valid address';
}

function describeWeakPassword(password: string): string | null {
  if (password === '') return 'which is on another machine but has no password';
  const weakness = findWeakness(password);
  return weakness && `whose password is ${weakness}`;
}

function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return host === 'localhost' || (isIP(host) > 0 && loopback.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4'));
}

/** Removes everything that might be part of a password, also from a malformed URL. */
export function redactRedisUrl(text: string): string {
  if (text.includes('?')) return redacted;
  const found = splitNodes(text).map((one) => nodePattern.exec(one));
  if (found.every((parts) => parts !== null)) return found.map(redactNode).join(',');
  // A password may contain any separator, so only the part after the last `@` is safe to show.
  const end = nodePattern.exec(`redis://${/@([^@/]*)$/.exec(text)?.[1] ?? ''}`);
  return end ? `${redacted}@${end[3]}${end[4] ?? ''}` : redacted;
}

const redactNode = ([, scheme, credentials, host, port = '']: RegExpExecArray): string =>
  `${scheme}${credentials ? `${redacted}@` : ''}${host}${port}`;

const splitNodes = (text: string): string[] => text.split(',').map((one) => one.trim());
