import { hash, randomBytes } from 'node:crypto';

/**
 * SHA-256 (hex) of a command's content, whatever the order of its fields. Its number in the device's
 * sequence tells how it came, not what it says.
 */
export const contentHash = ({ seq: _, ...content }: { seq?: number }): string =>
  hash('sha256', JSON.stringify(sorted(content)));

/** A fresh ticket token: 128 random bits, base64url. */
export const freshToken = (): string => randomBytes(16).toString('base64url');

/** The value with the fields of every object in it in one order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, sorted(field)]));
}
