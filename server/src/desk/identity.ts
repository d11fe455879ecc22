import { hash, randomBytes } from 'node:crypto';

/** SHA-256 (hex) of a command's content, whatever the order of its fields. The sequence number is not content. */
export const contentHash = ({ seq: _, ...content }: { seq?: number }): string =>
  hash('sha256', JSON.stringify(sorted(content)));

const tokenLength = 16;
/** Drawing random bytes in bulk is much cheaper than per token. */
let drawn = Buffer.alloc(0);

export function freshToken(): string {
  if (drawn.length === 0) drawn = randomBytes(256 * tokenLength);
  const token = drawn.toString('base64url', 0, tokenLength);
  drawn = drawn.subarray(tokenLength);
  return token;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = value as Readonly<Record<string, unknown>>;
  const inOrder: Record<string, unknown> = {};
  for (const name of Object.keys(fields).sort()) inOrder[name] = sorted(fields[name]);
  return inOrder;
}
