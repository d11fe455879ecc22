import { createHmac, timingSafeEqual } from 'node:crypto';

/** Part of the signed text, so that a signature for one purpose is not valid for another. */
type Purpose = 'known-browser' | 'passkey-challenge';

/** Signs what the server hands out and does not store. All nodes share the key. */
export class OfficeKey {
  constructor(private readonly secret: Buffer) {}

  sign(purpose: Purpose, text: string): Buffer {
    return createHmac('sha256', this.secret).update(`${purpose} ${text}`).digest();
  }

  /** Compares in constant time. */
  isSigned(purpose: Purpose, text: string, signature: Buffer): boolean {
    const own = this.sign(purpose, text);
    return own.length === signature.length && timingSafeEqual(own, signature);
  }
}
