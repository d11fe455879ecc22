import { createHash } from 'node:crypto';

/** JSON made ready once and sent as often as wanted. */
export type Prepared = { json: string; bytes: Buffer; etag: string };

/** Serialises a value once. The ETag is strong: it stands for these very bytes. */
export function prepare(value: object): Prepared {
  const json = JSON.stringify(value);
  const bytes = Buffer.from(json);
  return { json, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}
