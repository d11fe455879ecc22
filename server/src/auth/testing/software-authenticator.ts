import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

type SigningRequest = { challenge: string; origin: string };

/** A WebAuthn authenticator in software: one ES256 key, bound to `host`. */
export class SoftwareAuthenticator {
  private readonly keyPair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly id = randomBytes(16);
  private counter = 0;

  constructor(private readonly host: string) {}

  /** The browser's registration response. */
  register({ challenge, origin }: SigningRequest) {
    const { x = '', y = '' } = this.keyPair.publicKey.export({ format: 'jwk' });
    const key = concatBytes('a5010203262001215820', fromBase64(x), '225820', fromBase64(y));
    const attestedCredentialData = concatBytes('00'.repeat(16), '0010', this.id, key);
    const authData = Buffer.concat([this.authenticatorDataHeader(0x45), attestedCredentialData]);
    const length = authData.length.toString(16).padStart(4, '0');
    const attestationObject = concatBytes(
      'a363666d74646e6f6e656761747453746d74a06861757468446174',
      '6159',
      length,
      authData,
    );
    return this.toCredential({
      attestationObject: toBase64Url(attestationObject),
      ...clientData('webauthn.create', challenge, origin),
    });
  }

  /** The browser's sign-in response. `verified`: the user proved their presence by fingerprint, face or PIN. */
  authenticate({ challenge, origin }: SigningRequest, verified = true) {
    const authenticatorData = this.authenticatorDataHeader(verified ? 0x05 : 0x01);
    const { clientDataJSON } = clientData('webauthn.get', challenge, origin);
    const signed = Buffer.concat([authenticatorData, sha256(fromBase64(clientDataJSON))]);
    const signature = sign('sha256', signed, this.keyPair.privateKey);
    return this.toCredential({
      clientDataJSON,
      authenticatorData: toBase64Url(authenticatorData),
      signature: toBase64Url(signature),
    });
  }

  private authenticatorDataHeader(flags: number): Buffer {
    this.counter += 1;
    return concatBytes(sha256(Buffer.from(this.host)), Buffer.from([flags, 0, 0, 0, this.counter]));
  }

  private toCredential<Response>(response: Response) {
    const id = toBase64Url(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

const clientData = (type: string, challenge: string, origin: string) => ({
  clientDataJSON: toBase64Url(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))),
});
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const toBase64Url = (bytes: Buffer): string => bytes.toString('base64url');
const fromBase64 = (encoded: string): Buffer => Buffer.from(encoded, 'base64url');
const concatBytes = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'hex') : part)));
