/** Rises only when builds of different versions would misunderstand each other, not on additions. */
export const protocolVersion = 1;

export type SupportedVersions = { oldest: number; newest: number };
export const supportedVersions: SupportedVersions = { oldest: 1, newest: protocolVersion };

export const protocolVersionHeader = 'x-hannun-protocol';

export const protocolMismatches = ['client-too-old', 'server-too-old'] as const;
export type ProtocolMismatch = (typeof protocolMismatches)[number];

/** A client that sends no version speaks version 1. */
export function findProtocolMismatch(
  sent: unknown,
  { oldest, newest }: SupportedVersions = supportedVersions,
): ProtocolMismatch | null {
  const version = sent === undefined ? 1 : Number(sent);
  if (version > newest) return 'server-too-old';
  return version >= oldest ? null : 'client-too-old';
}

export function readProtocolMismatch(error: object): ProtocolMismatch | null {
  const data: unknown = 'data' in error ? error.data : null;
  const code: unknown = typeof data === 'object' && data && 'code' in data ? data.code : null;
  return protocolMismatches.find((mismatch) => mismatch === code) ?? null;
}

/** Viewers and tablets must receive a beat at least this often. */
export const beatIntervalSeconds = 5;
