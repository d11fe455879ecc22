import { createHash, randomBytes } from 'node:crypto';

/**
 * SHA-256 (hex) of a command's content, whatever the order of its fields. Its number in the device's
 * sequence tells how it came, not what it says.
 */
export const contentHash = ({ seq: _, ...content }: { seq?: number }): string =>
  createHash('sha256').update(canonical(content)).digest('hex');

/** A fresh ticket token: 128 random bits, base64url. */
export const freshToken = (): string => randomBytes(16).toString('base64url');

const canonical = (content: object): string => JSON.stringify(content, (_, value) => sorted(value));

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
