/**
 * The version of the wire contract this build speaks. It rises when a page and a server of different
 * builds would misunderstand each other; whatever only adds to the contract leaves it as it is.
 */
export const protocol = 1;

/** The versions a server serves, both ends included. */
export type Served = { oldest: number; newest: number };
export const served: Served = { oldest: 1, newest: protocol };

/** Where a client without a socket tells its version. */
export const protocolHeader = 'x-hannun-protocol';

/** Why a client and a server cannot work together. */
export type Mismatch = 'client-too-old' | 'server-too-old';

/** What stands between a client and a server, if anything. One that tells no version speaks the first. */
export function mismatchOf(told: unknown, { oldest, newest }: Served = served): Mismatch | null {
  const version = told === undefined ? 1 : Number(told);
  if (version > newest) return 'server-too-old';
  return version >= oldest ? null : 'client-too-old';
}

/** The mismatch a refused connection tells of; `null` when it was refused for something else. */
export function readMismatch(error: object): Mismatch | null {
  const data: unknown = 'data' in error ? error.data : null;
  const code: unknown = typeof data === 'object' && data && 'code' in data ? data.code : null;
  return code === 'client-too-old' || code === 'server-too-old' ? code : null;
}
