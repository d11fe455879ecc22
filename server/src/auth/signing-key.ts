import { createHmac, timingSafeEqual } from 'node:crypto';

/** Part of the signed text, so that a signature for one purpose is not valid for another. */
type SignaturePurpose = 'known-browser' | 'passkey-challenge';

/** Signs what the server hands out and does not store. All nodes share the key. */
export class SigningKey {
  constructor(private readonly secret: Buffer) {}

  sign(purpose: SignaturePurpose, text: string): Buffer {
    return createHmac('sha256', this.secret).update(`${purpose} ${text}`).digest();
  }

  /** Compares in constant time. */
  verify(purpose: SignaturePurpose, text: string, signature: Buffer): boolean {
    const expected = this.sign(purpose, text);
    return expected.length === signature.length && timingSafeEqual(expected, signature);
  }
}
