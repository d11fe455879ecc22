import { createHash } from 'node:crypto';

/** Tokens and secrets are stored only as hashes. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
