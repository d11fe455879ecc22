import { hash, randomBytes } from 'node:crypto';

/**
 * SHA-256 (hex) of a command's content, whatever the order of its fields. Its number in the device's
 * sequence tells how it came, not what it says.
 */
export const contentHash = ({ seq: _, ...content }: { seq?: number }): string =>
  hash('sha256', JSON.stringify(sorted(content)));

const tokenLength = 16;
/** Random bytes for the next tokens: asking for them costs more than having them. */
let drawn = Buffer.alloc(0);

/** A fresh ticket token: 128 random bits, base64url. */
export function freshToken(): string {
  if (drawn.length === 0) drawn = randomBytes(256 * tokenLength);
  const token = drawn.toString('base64url', 0, tokenLength);
  drawn = drawn.subarray(tokenLength);
  return token;
}

/** The value with the fields of every object in it in one order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = value as Readonly<Record<string, unknown>>;
  const inOrder: Record<string, unknown> = {};
  for (const name of Object.keys(fields).sort()) inOrder[name] = sorted(fields[name]);
  return inOrder;
}
