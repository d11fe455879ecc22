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
import type { Account } from './account.js';
import { AccountsRepository, type Passkey } from './accounts.repository.js';
import { SigningKey } from './signing-key.js';

export type RelyingParty = { origin: string; host: string };

const challengeTtlSeconds = 300;
const supportedAlgorithms = [-8, -7, -257];
/** A challenge is its expiry time (milliseconds, six bytes) and our signature of it. */
const expiryBytes = 6;
const signaturePurpose = 'passkey-challenge';
const relyingPartyName = '한눈 Hannun';

/** Registers passkeys and verifies sign-ins with them (WebAuthn). */
@Injectable()
export class PasskeysService {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly clock: Clock,
    private readonly signingKey: SigningKey,
  ) {}

  async createRegistrationOptions(
    account: Account,
    { host }: RelyingParty,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const own = (await this.repository.passkeys.list()).filter(({ account: owner }) => owner === account.id);
    const options = await generateRegistrationOptions({
      rpName: relyingPartyName,
      rpID: host,
      userName: account.name,
      userDisplayName: account.name,
      userID: new TextEncoder().encode(account.id),
      excludeCredentials: own.map(({ id }) => ({ id })),
      supportedAlgorithmIDs: supportedAlgorithms,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.repository.saveChallenge(account.id, options.challenge, challengeTtlSeconds);
    return options;
  }

  async verifyRegistration(
    account: Account,
    label: string,
    response: RegistrationResponseJSON,
    relyingParty: RelyingParty,
  ): Promise<void> {
    const challenge = await this.repository.takeChallenge(account.id);
    if (challenge === null) throw challengeExpired();
    const { registrationInfo } = await rejectingInvalid(() =>
      verifyRegistrationResponse({
        response,
        ...expectedValues(challenge, relyingParty),
        supportedAlgorithmIDs: supportedAlgorithms,
        requireUserVerification: true,
      }),
    );
    if (!registrationInfo) throw passkeyMismatch();
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    await this.repository.passkeys.save(id, {
      id,
      account: account.id,
      label,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports,
      createdAt: this.clock.nowIso(),
    });
  }

  async remove(accountId: string, id: string): Promise<void> {
    const found = await this.repository.passkeys.find(id);
    if (found?.account !== accountId) throw new DomainError('invalid', 'Passkey not found.', undefined, 404);
    await this.repository.passkeys.delete(id);
  }

  /**
   * Options for a sign-in with any passkey; the browser sends `id` back with its response. The challenge is signed
   * and not stored, so anonymous requests cost no memory.
   */
  async createSignInOptions({
    host,
  }: RelyingParty): Promise<{ id: string; options: PublicKeyCredentialRequestOptionsJSON }> {
    const id = randomUUID();
    const challenge = Buffer.alloc(expiryBytes);
    challenge.writeUIntBE(this.clock.nowMs() + challengeTtlSeconds * 1_000, 0, expiryBytes);
    const options = await generateAuthenticationOptions({
      rpID: host,
      userVerification: 'required',
      challenge: new Uint8Array(Buffer.concat([challenge, this.signatureOf(id, challenge)])),
    });
    return { id, options };
  }

  /** The account whose passkey signed the challenge, else `null`. Throws `DomainError` for an expired challenge. */
  async verifySignIn(
    id: string,
    response: AuthenticationResponseJSON,
    relyingParty: RelyingParty,
  ): Promise<Account | null> {
    const passkey = await this.repository.passkeys.find(String(response.id));
    if (!passkey) return null;
    const { verified, authenticationInfo } = await rejectingInvalid(() =>
      verifyAuthenticationResponse({
        response,
        ...expectedValues((challenge) => this.isOwnChallenge(id, challenge), relyingParty),
        credential: credentialOf(passkey),
        requireUserVerification: true,
      }),
    );
    if (!verified) return null;
    if (!(await this.repository.markChallengeUsed(id, challengeTtlSeconds))) throw challengeExpired();
    await this.repository.passkeys.save(passkey.id, { ...passkey, counter: authenticationInfo.newCounter });
    return this.repository.find(passkey.account);
  }

  private isOwnChallenge(id: string, text: string): boolean {
    const bytes = Buffer.from(text, 'base64url');
    const expiry = bytes.subarray(0, expiryBytes);
    const isValid =
      expiry.length === expiryBytes &&
      this.signingKey.verify(
        signaturePurpose,
        `${id} ${expiry.toString('hex')}`,
        bytes.subarray(expiryBytes),
      );
    if (isValid && expiry.readUIntBE(0, expiryBytes) <= this.clock.nowMs()) throw challengeExpired();
    return isValid;
  }

  private signatureOf(id: string, expiry: Buffer): Buffer {
    return this.signingKey.sign(signaturePurpose, `${id} ${expiry.toString('hex')}`);
  }
}

const expectedValues = <Challenge>(challenge: Challenge, { origin, host }: RelyingParty) => ({
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
async function rejectingInvalid<Value>(verify: () => Promise<Value>): Promise<Value> {
  try {
    return await verify();
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw invalidRequestError([
      cause instanceof Error ? cause.message : 'the passkey response cannot be read',
    ]);
  }
}

const challengeExpired = (): DomainError =>
  new DomainError('invalid', 'This request is older than five minutes or was already used. Start again.');
const passkeyMismatch = (): DomainError =>
  new DomainError('invalid', 'The passkey does not match the request. Start again.');
