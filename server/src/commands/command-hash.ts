import { hash, randomBytes } from 'node:crypto';

/** SHA-256 (hex) of a command's content, whatever the order of its fields. The sequence number is not content. */
export const contentHash = ({ seq: _, ...content }: { seq?: number }): string =>
  hash('sha256', JSON.stringify(withSortedFields(content)));

const tokenBytes = 16;
/** Drawing random bytes in bulk is much cheaper than per token. */
let randomPool = Buffer.alloc(0);

export function newTicketToken(): string {
  if (randomPool.length === 0) randomPool = randomBytes(256 * tokenBytes);
  const token = randomPool.toString('base64url', 0, tokenBytes);
  randomPool = randomPool.subarray(tokenBytes);
  return token;
}

function withSortedFields(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withSortedFields);
  const fields = value as Readonly<Record<string, unknown>>;
  const inOrder: Record<string, unknown> = {};
  for (const name of Object.keys(fields).sort()) inOrder[name] = withSortedFields(fields[name]);
  return inOrder;
}
