import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import { Clock } from '../core/clock.js';
import { DomainError } from '../core/domain-error.js';
import { AttemptLimiter } from '../limits/attempt-limiter.js';
import { FailedCredentialsService, type PresentedToken } from '../limits/failed-credentials.service.js';
import { FixedWindowLimiter } from '../limits/fixed-window-limiter.js';
import { type Device, DeviceStore, type PairingGrant } from './device.js';

/** No vowels and no lookalikes (RFC 8628): 8 of 20 letters are 34 bits. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ';
const codeLength = 8;
const codeLife = 600;
/**
 * Per minute, so that a /48 guesses a live code with a chance of 1 in 40 million (RFC 8628, 5.1). Failures
 * are not counted per code: that would let anyone invalidate somebody else's.
 */
const wrongCodesAMinute = { blockPerMinute: 30, sitePerMinute: 60, totalPerMinute: 300 };
const newCodesAMinute = 60;

@Injectable()
export class DevicesService {
  private readonly wrongCodes = new AttemptLimiter(wrongCodesAMinute);
  private readonly newCodes = new FixedWindowLimiter(newCodesAMinute, 60_000);

  constructor(
    private readonly store: DeviceStore,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly wrong: FailedCredentialsService,
  ) {}

  async createCodeFor(caller: string, grant: PairingGrant): Promise<{ code: string; expiresAt: string }> {
    if (!this.newCodes.allows(caller)) throw tooManyCodes();
    return this.createCode(grant);
  }

  async createCode(grant: PairingGrant): Promise<{ code: string; expiresAt: string }> {
    const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('');
    const expiresAt = new Date(this.clock.nowMs() + codeLife * 1000).toISOString();
    return (await this.store.keepCode(code, grant, codeLife)) ? { code, expiresAt } : this.createCode(grant);
  }

  async pair(
    code: string,
    label: string | undefined,
    block: string,
  ): Promise<{ token: string; device: Device }> {
    return this.enrol(await this.tryCode(block, () => this.store.redeem(code)), label);
  }

  async enrol(grant: PairingGrant, label: string | undefined): Promise<{ token: string; device: Device }> {
    const token = randomBytes(32).toString('base64url');
    const device: Device = { id: randomUUID(), ...grant, label: label ?? grant.role };
    await this.store.add(device, hashOf(token));
    await this.trail.append({
      at: this.clock.nowIso(),
      who: { kind: 'device', id: device.id, name: device.label },
      what: 'device-paired',
      clinicId: device.clinicId,
      outcome: 'done',
      details: { role: device.role },
    });
    return { token, device };
  }

  async authenticate(token: string | undefined): Promise<Device> {
    const device = token ? await this.store.find(hashOf(token)) : null;
    if (!device) throw notPaired();
    return device;
  }

  /** Like `authenticate`, but throttles and records wrong tokens of an address block. A valid token always works. */
  async admit(token: string | undefined, shown: PresentedToken): Promise<Device> {
    try {
      return await this.authenticate(token);
    } catch (error) {
      throw token && error instanceof DomainError ? await this.wrong.onWrongToken(shown, error) : error;
    }
  }

  list(): Promise<Device[]> {
    return this.store.list();
  }

  async look(code: string, block: string): Promise<PairingGrant> {
    return this.tryCode(block, () => this.store.look(code));
  }

  async change(id: string, change: Partial<Pick<Device, 'label' | 'clinicId'>>): Promise<Device> {
    const device = { ...(await this.paired(id)), ...change };
    if (!(await this.store.change(device))) throw unknownDevice(id);
    return device;
  }

  async revoke(id: string): Promise<Device> {
    const device = (await this.list()).find((each) => each.id === id);
    // A crash may have left a device half revoked, with its sockets still open: publish the revocation again.
    const isRevoked = await this.store.revoke(id);
    if (!device || !isRevoked) throw unknownDevice(id);
    return device;
  }

  onRevoked(listener: (id: string) => void): void {
    this.store.onRevoked(listener);
  }

  onHearingAgain(listener: () => void): void {
    this.store.onHearingAgain(listener);
  }

  private async tryCode(block: string, find: () => Promise<PairingGrant | null>): Promise<PairingGrant> {
    if (!this.wrongCodes.tryAcquire(block)) throw tooManyTries();
    const grant = await find();
    if (!grant) throw wrongCode();
    this.wrongCodes.refund(block);
    return grant;
  }

  private async paired(id: string): Promise<Device> {
    const device = (await this.list()).find((each) => each.id === id);
    if (!device) throw unknownDevice(id);
    return device;
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

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
