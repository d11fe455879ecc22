import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

type Signing = { challenge: string; origin: string };

/** A WebAuthn authenticator in software: one ES256 key, bound to `host`. */
export class Authenticator {
  private readonly pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly id = randomBytes(16);
  private counter = 0;

  constructor(private readonly host: string) {}

  /** The browser's registration response. */
  register({ challenge, origin }: Signing) {
    const { x = '', y = '' } = this.pair.publicKey.export({ format: 'jwk' });
    const key = hex('a5010203262001215820', fromBase64(x), '225820', fromBase64(y));
    const place = hex('00'.repeat(16), '0010', this.id, key);
    const authData = Buffer.concat([this.head(0x45), place]);
    const length = authData.length.toString(16).padStart(4, '0');
    const attestationObject = hex(
      'a363666d74646e6f6e656761747453746d74a06861757468446174',
      '6159',
      length,
      authData,
    );
    return this.answer({
      attestationObject: text(attestationObject),
      ...said('webauthn.create', challenge, origin),
    });
  }

  /** The browser's sign-in response. `verified`: the user proved their presence by fingerprint, face or PIN. */
  authenticate({ challenge, origin }: Signing, verified = true) {
    const authenticatorData = this.head(verified ? 0x05 : 0x01);
    const { clientDataJSON } = said('webauthn.get', challenge, origin);
    const signed = Buffer.concat([authenticatorData, sha256(fromBase64(clientDataJSON))]);
    const signature = sign('sha256', signed, this.pair.privateKey);
    return this.answer({
      clientDataJSON,
      authenticatorData: text(authenticatorData),
      signature: text(signature),
    });
  }

  private head(flags: number): Buffer {
    this.counter += 1;
    return hex(sha256(Buffer.from(this.host)), Buffer.from([flags, 0, 0, 0, this.counter]));
  }

  private answer<Response>(response: Response) {
    const id = text(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

const said = (type: string, challenge: string, origin: string) => ({
  clientDataJSON: text(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))),
});
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const text = (bytes: Buffer): string => bytes.toString('base64url');
const fromBase64 = (encoded: string): Buffer => Buffer.from(encoded, 'base64url');
const hex = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'hex') : part)));
