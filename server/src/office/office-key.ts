import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signature is for, so that none passes for another. */
type Purpose = 'known-browser' | 'passkey-challenge';

/** The key of all nodes for what the office's part hands out and wants to know again, without keeping it. */
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
