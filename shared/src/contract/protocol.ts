/** Rises only when builds of different versions would misunderstand each other, not on additions. */
export const protocol = 1;

export type Served = { oldest: number; newest: number };
export const served: Served = { oldest: 1, newest: protocol };

export const protocolHeader = 'x-hannun-protocol';

export type Mismatch = 'client-too-old' | 'server-too-old';

/** A client that sends no version speaks version 1. */
export function mismatchOf(told: unknown, { oldest, newest }: Served = served): Mismatch | null {
  const version = told === undefined ? 1 : Number(told);
  if (version > newest) return 'server-too-old';
  return version >= oldest ? null : 'client-too-old';
}

export function readMismatch(error: object): Mismatch | null {
  const data: unknown = 'data' in error ? error.data : null;
  const code: unknown = typeof data === 'object' && data && 'code' in data ? data.code : null;
  return code === 'client-too-old' || code === 'server-too-old' ? code : null;
}
