import { randomBytes } from 'node:crypto';
import { SigningKey } from '../auth/signing-key.js';
import type { Connection } from './connection.js';
import { keys } from './keys.js';

/** Made at the first start of the first node. */
export async function loadOfficeKey(redis: Connection): Promise<SigningKey> {
  const fresh = randomBytes(32).toString('base64url');
  await redis.set(keys.officeKey, fresh, 'NX');
  return new SigningKey(Buffer.from((await redis.get(keys.officeKey)) ?? fresh, 'base64url'));
}
