import { randomBytes, randomUUID } from 'node:crypto';
import { type Device, type PairingGrant, pairingCodeLength } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditTrail } from '../audit/audit-trail.js';
import { FailedCredentialsService, type PresentedToken } from '../auth/failed-credentials.service.js';
import { Clock } from '../core/clock.js';
import { DomainError } from '../core/domain-error.js';
import { hashToken } from '../core/token-hash.js';
import { readBearerToken } from '../http/bearer-token.js';
import { PublicOrigin } from '../http/public-origin.js';
import { toAddressBlock } from '../limits/address-block.js';
import { AttemptLimiter } from '../limits/attempt-limiter.js';
import type { RequestSource } from '../limits/client-address-resolver.js';
import { FixedWindowLimiter } from '../limits/fixed-window-limiter.js';
import { readDeviceToken, serializeDeviceCookie } from './device-credentials.js';
import { DevicesRepository } from './devices.repository.js';
import { createPairingCode, pairingCodeTtlSeconds } from './pairing-code.js';

/**
 * Per minute, so that a /48 guesses a live code with a chance of 1 in 40 million (RFC 8628, 5.1). Failures
 * are not counted per code: that would let anyone invalidate somebody else's.
 */
const wrongCodesPerMinute = { blockPerMinute: 30, sitePerMinute: 60, totalPerMinute: 300 };
const newCodesPerMinute = 60;

@Injectable()
export class DevicesService {
  private readonly wrongCodeLimit = new AttemptLimiter(wrongCodesPerMinute);
  private readonly newCodeLimit = new FixedWindowLimiter(newCodesPerMinute, 60_000);

  constructor(
    private readonly repository: DevicesRepository,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly wrongCredentials: FailedCredentialsService,
    private readonly publicOrigin: PublicOrigin,
  ) {}

  async createCodeForPrincipal(
    principalId: string,
    grant: PairingGrant,
  ): Promise<{ code: string; expiresAt: string }> {
    if (!this.newCodeLimit.allows(principalId)) throw tooManyCodes();
    return this.createCode(grant);
  }

  async createCode(grant: PairingGrant): Promise<{ code: string; expiresAt: string }> {
    const code = createPairingCode(pairingCodeLength);
    const expiresAt = new Date(this.clock.nowMs() + pairingCodeTtlSeconds * 1000).toISOString();
    return (await this.repository.saveCode(code, grant, pairingCodeTtlSeconds))
      ? { code, expiresAt }
      : this.createCode(grant);
  }

  async pair(
    code: string,
    label: string | undefined,
    block: string,
  ): Promise<{ token: string; device: Device }> {
    return this.enroll(await this.attemptCode(block, () => this.repository.redeemCode(code)), label);
  }

  async enroll(grant: PairingGrant, label: string | undefined): Promise<{ token: string; device: Device }> {
    const token = randomBytes(32).toString('base64url');
    const device: Device = { id: randomUUID(), ...grant, label: label ?? grant.role };
    await this.repository.add(device, hashToken(token));
    await this.audit.append({
      who: { kind: 'device', id: device.id, name: device.label },
      what: 'device-paired',
      clinicId: device.clinicId,
      outcome: 'done',
      details: { role: device.role },
    });
    return { token, device };
  }

  async authenticate(token: string | undefined): Promise<Device> {
    const device = token ? await this.repository.findByTokenHash(hashToken(token)) : null;
    if (!device) throw notPaired();
    return device;
  }

  /** Like `authenticate`, but throttles and records wrong tokens of an address block. A valid token always works. */
  async authenticateThrottled(token: string | undefined, origin: PresentedToken): Promise<Device> {
    try {
      return await this.authenticate(token);
    } catch (error) {
      throw token && error instanceof DomainError
        ? await this.wrongCredentials.onWrongToken(origin, error)
        : error;
    }
  }

  async authenticateRequest(request: FastifyRequest): Promise<Device> {
    return this.authenticateThrottled(this.tokenOf(request), {
      block: toAddressBlock(request.ip),
      isCookie: !readBearerToken(request.headers),
    });
  }

  tokenOf(request: RequestSource): string | undefined {
    return readDeviceToken(request.headers, this.publicOrigin.isSecure(request));
  }

  /** The `set-cookie` header that hands a device its token. */
  cookieOf(token: string, request: RequestSource): string {
    return serializeDeviceCookie(token, this.publicOrigin.isSecure(request));
  }

  list(): Promise<Device[]> {
    return this.repository.list();
  }

  /** By device id, those of revoked devices too. */
  labelsOfAll(): Promise<Record<string, string>> {
    return this.repository.labelsOfAll();
  }

  onRevoked(listener: (id: string) => void): void {
    this.repository.onRevoked(listener);
  }

  /** Called when revocations may have been missed and are announced again. */
  onResubscribed(listener: () => void): void {
    this.repository.onResubscribed(listener);
  }

  async findGrant(code: string, block: string): Promise<PairingGrant> {
    return this.attemptCode(block, () => this.repository.findGrant(code));
  }

  async change(id: string, change: Partial<Pick<Device, 'label' | 'clinicId'>>): Promise<Device> {
    const found = await this.find(id);
    const device = found && { ...found, ...change };
    if (!device || !(await this.repository.update(device))) throw unknownDevice(id);
    return device;
  }

  async revoke(id: string): Promise<Device> {
    const device = await this.find(id);
    // A crash may have left a device half revoked, with its sockets still open: publish the revocation again.
    const isRevoked = await this.repository.revoke(id);
    if (!device || !isRevoked) throw unknownDevice(id);
    return device;
  }

  private async attemptCode(block: string, find: () => Promise<PairingGrant | null>): Promise<PairingGrant> {
    if (!this.wrongCodeLimit.tryAcquire(block)) throw tooManyTries();
    const grant = await find();
    if (!grant) throw wrongCode();
    this.wrongCodeLimit.refund(block);
    return grant;
  }

  private async find(id: string): Promise<Device | undefined> {
    return (await this.list()).find((each) => each.id === id);
  }
}

const unknownDevice = (id: string): DomainError =>
  new DomainError('invalid', `Device "${id}" not found.`, undefined, 404);
const wrongCode = (): DomainError =>
  new DomainError(
    'unauthenticated',
    'This pairing code is wrong, already used or older than ten minutes. Ask for a new one.',
  );
const tooManyTries = (): DomainError =>
  new DomainError(
    'rate-limited',
    'Too many pairing codes were tried from this network. Try again in a minute.',
  );
const tooManyCodes = (): DomainError =>
  new DomainError('rate-limited', 'Too many pairing codes were created. Try again in a minute.');
const notPaired = (): DomainError =>
  new DomainError(
    'unauthenticated',
    'This device is not paired. Pair it with a code from the district office.',
  );
