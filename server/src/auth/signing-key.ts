import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Connection } from '../redis/connection.js';
import { keys } from '../redis/keys.js';

/** Part of the signed text, so that a signature for one purpose is not valid for another. */
type SignaturePurpose = 'known-browser' | 'passkey-challenge';

/** Signs what the server hands out and does not store. All nodes share the key. */
export class SigningKey {
  constructor(private readonly secret: Buffer) {}

  /** Made at the first start of the first node. */
  static async load(redis: Connection): Promise<SigningKey> {
    const created = randomBytes(32).toString('base64url');
    await redis.set(keys.officeKey, created, 'NX');
    return new SigningKey(Buffer.from((await redis.get(keys.officeKey)) ?? created, 'base64url'));
  }

  sign(purpose: SignaturePurpose, text: string): Buffer {
    return createHmac('sha256', this.secret).update(`${purpose} ${text}`).digest();
  }

  /** Compares in constant time. */
  verify(purpose: SignaturePurpose, text: string, signature: Buffer): boolean {
    const expected = this.sign(purpose, text);
    return expected.length === signature.length && timingSafeEqual(expected, signature);
  }
}
