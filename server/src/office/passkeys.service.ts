import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { Clock } from '../core/clock.js';
import { DomainError } from '../core/domain-error.js';
import { invalidRequestError } from '../validation/parse-payload.js';
import { type Account, AccountStore, type Passkey } from './account.js';
import { OfficeKey } from './office-key.js';

export type Site = { origin: string; host: string };

const challengeLife = 300;
const algorithms = [-8, -7, -257];
/** A challenge is its expiry time (milliseconds, six bytes) and our signature of it. */
const expiryLength = 6;
const purpose = 'passkey-challenge';
const siteName = '한눈 Hannun';

/** Registers passkeys and verifies sign-ins with them (WebAuthn). */
@Injectable()
export class PasskeysService {
  constructor(
    private readonly store: AccountStore,
    private readonly clock: Clock,
    private readonly key: OfficeKey,
  ) {}

  async offer(account: Account, { host }: Site): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const own = (await this.store.passkeys()).filter(({ account: owner }) => owner === account.id);
    const options = await generateRegistrationOptions({
      rpName: siteName,
      rpID: host,
      userName: account.name,
      userDisplayName: account.name,
      userID: new TextEncoder().encode(account.id),
      excludeCredentials: own.map(({ id }) => ({ id })),
      supportedAlgorithmIDs: algorithms,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.store.keepChallenge(account.id, options.challenge, challengeLife);
    return options;
  }

  async register(
    account: Account,
    label: string,
    response: RegistrationResponseJSON,
    site: Site,
  ): Promise<void> {
    const challenge = await this.store.takeChallenge(account.id);
    if (challenge === null) throw tooLate();
    const { registrationInfo } = await read(() =>
      verifyRegistrationResponse({
        response,
        ...expected(challenge, site),
        supportedAlgorithmIDs: algorithms,
        requireUserVerification: true,
      }),
    );
    if (!registrationInfo) throw notFitting();
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    await this.store.keepPasskey({
      id,
      account: account.id,
      label,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports,
      createdAt: this.clock.nowIso(),
    });
  }

  async forget(account: string, id: string): Promise<void> {
    const found = (await this.store.passkeys()).find((passkey) => passkey.id === id);
    if (found?.account !== account) throw new DomainError('invalid', 'Passkey not found.', undefined, 404);
    await this.store.forgetPasskey(id);
  }

  /**
   * Options for a sign-in with any passkey; the browser sends `id` back with its response. The challenge is signed
   * and not stored, so anonymous requests cost no memory.
   */
  async challenge({ host }: Site): Promise<{ id: string; options: PublicKeyCredentialRequestOptionsJSON }> {
    const id = randomUUID();
    const challenge = Buffer.alloc(expiryLength);
    challenge.writeUIntBE(this.clock.nowMs() + challengeLife * 1_000, 0, expiryLength);
    const options = await generateAuthenticationOptions({
      rpID: host,
      userVerification: 'required',
      challenge: new Uint8Array(Buffer.concat([challenge, this.signatureOf(id, challenge)])),
    });
    return { id, options };
  }

  /** The account whose passkey signed the challenge, else `null`. Throws `DomainError` for an expired challenge. */
  async accountOf(id: string, response: AuthenticationResponseJSON, site: Site): Promise<Account | null> {
    const passkey = (await this.store.passkeys()).find((each) => each.id === response.id);
    if (!passkey) return null;
    const { verified, authenticationInfo } = await read(() =>
      verifyAuthenticationResponse({
        response,
        ...expected((challenge) => this.isOwnChallenge(id, challenge), site),
        credential: credentialOf(passkey),
        requireUserVerification: true,
      }),
    );
    if (!verified) return null;
    if (!(await this.store.claimChallenge(id, challengeLife))) throw tooLate();
    await this.store.keepPasskey({ ...passkey, counter: authenticationInfo.newCounter });
    return this.store.find(passkey.account);
  }

  private isOwnChallenge(id: string, text: string): boolean {
    const bytes = Buffer.from(text, 'base64url');
    const expiry = bytes.subarray(0, expiryLength);
    const isOwn =
      expiry.length === expiryLength &&
      this.key.isSigned(purpose, `${id} ${expiry.toString('hex')}`, bytes.subarray(expiryLength));
    if (isOwn && expiry.readUIntBE(0, expiryLength) <= this.clock.nowMs()) throw tooLate();
    return isOwn;
  }

  private signatureOf(id: string, expiry: Buffer): Buffer {
    return this.key.sign(purpose, `${id} ${expiry.toString('hex')}`);
  }
}

const expected = <Challenge>(challenge: Challenge, { origin, host }: Site) => ({
  expectedChallenge: challenge,
  expectedOrigin: origin,
  expectedRPID: host,
});

const credentialOf = ({ id, publicKey, counter, transports }: Passkey) => ({
  id,
  publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
  counter,
  transports: [...transports],
});

/** The library throws on malformed input, which all comes from outside. */
async function read<Value>(verify: () => Promise<Value>): Promise<Value> {
  try {
    return await verify();
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw invalidRequestError([
      cause instanceof Error ? cause.message : 'the passkey response cannot be read',
    ]);
  }
}

const tooLate = (): DomainError =>
  new DomainError('invalid', 'This request is older than five minutes or was already used. Start again.');
const notFitting = (): DomainError =>
  new DomainError('invalid', 'The passkey does not match the request. Start again.');
