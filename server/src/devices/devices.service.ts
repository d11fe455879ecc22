import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import { Clock } from '../clock.js';
import { LightLimit } from '../limits/light-limit.js';
import { TryLimit } from '../limits/try-limit.js';
import { type Shown, WrongCredentials } from '../limits/wrong-credentials.js';
import { Refusal } from '../refusal.js';
import { type Device, DeviceStore, type PairingGrant } from './device.js';

/** No vowels and nothing that looks like something else (RFC 8628): 8 of 20 are 34 bits. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ';
const codeLength = 8;
/** Life of a pairing code (seconds). */
const codeLife = 600;
/**
 * Wrong codes a minute: a clinic mistypes a few. Of 20^8 codes one address guesses 300 in a code's life, a /48
 * twice as many: one chance in 40 million for each code that lives (RFC 8628, 5.1). No guess counts against a
 * code, for it would burn the code of somebody else.
 */
const wrongCodesAMinute = { ofBlock: 30, ofSite: 60, inAll: 300 };
/** Codes one caller of the office may make in a minute. */
const newCodesAMinute = 60;

/** Pairs devices, and knows them again by their token. */
@Injectable()
export class DevicesService {
  private readonly wrongCodes = new TryLimit(wrongCodesAMinute);
  private readonly newCodes = new LightLimit(newCodesAMinute, 60_000);

  constructor(
    private readonly store: DeviceStore,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly wrong: WrongCredentials,
  ) {}

  /** A code for a caller of the office. Throws `Refusal` when one asks for too many. */
  async createCodeFor(caller: string, grant: PairingGrant): Promise<{ code: string; expiresAt: string }> {
    if (!this.newCodes.allows(caller)) throw tooManyCodes();
    return this.createCode(grant);
  }

  /** A code that pairs one device within ten minutes. `expiresAt` is ISO-8601. */
  async createCode(grant: PairingGrant): Promise<{ code: string; expiresAt: string }> {
    const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('');
    const expiresAt = new Date(this.clock.milliseconds() + codeLife * 1000).toISOString();
    return (await this.store.keepCode(code, grant, codeLife)) ? { code, expiresAt } : this.createCode(grant);
  }

  /** Redeems a code that came from an address block. Throws `Refusal`. */
  async pair(
    code: string,
    label: string | undefined,
    block: string,
  ): Promise<{ token: string; device: Device }> {
    return this.enrol(await this.tryCode(block, () => this.store.redeem(code)), label);
  }

  /** Pairs a device without a code. The token is shown once and kept only as its hash. */
  async enrol(grant: PairingGrant, label: string | undefined): Promise<{ token: string; device: Device }> {
    const token = randomBytes(32).toString('base64url');
    const device: Device = { id: randomUUID(), ...grant, label: label ?? grant.role };
    await this.store.add(device, hashOf(token));
    await this.trail.append({
      at: this.clock.now(),
      who: { kind: 'device', id: device.id, name: device.label },
      what: 'device-paired',
      clinicId: device.clinicId,
      outcome: 'done',
      details: { role: device.role },
    });
    return { token, device };
  }

  /** The device a token belongs to. Throws `Refusal` when there is none. */
  async authenticate(token: string | undefined): Promise<Device> {
    const device = token ? await this.store.find(hashOf(token)) : null;
    if (!device) throw notPaired();
    return device;
  }

  /**
   * The same for whoever comes from outside: wrong tokens of an address block are slowed, and go into the trail.
   * A right one is always let in.
   */
  async admit(token: string | undefined, shown: Shown): Promise<Device> {
    try {
      return await this.authenticate(token);
    } catch (error) {
      throw token && error instanceof Refusal ? await this.wrong.token(shown, error) : error;
    }
  }

  list(): Promise<Device[]> {
    return this.store.list();
  }

  /** What a code would pair a device with, so that it can be confirmed. Throws `Refusal`. */
  async look(code: string, block: string): Promise<PairingGrant> {
    return this.tryCode(block, () => this.store.look(code));
  }

  /** Renames a device, or gives it to another clinic. Throws `Refusal` when no such device is paired. */
  async change(id: string, change: Partial<Pick<Device, 'label' | 'clinicId'>>): Promise<Device> {
    const device = { ...(await this.paired(id)), ...change };
    if (!(await this.store.change(device))) throw unknownDevice(id);
    return device;
  }

  /** Throws `Refusal` when no such device is paired. */
  async revoke(id: string): Promise<Device> {
    const device = (await this.list()).find((each) => each.id === id);
    // Of one that a crash left half revoked nobody was told yet: its sockets are still open.
    const isRevoked = await this.store.revoke(id);
    if (!device || !isRevoked) throw unknownDevice(id);
    return device;
  }

  onRevoked(listener: (id: string) => void): void {
    this.store.onRevoked(listener);
  }

  /** Calls back when revocations may have been missed and are heard from now on. */
  onHearingAgain(listener: () => void): void {
    this.store.onHearingAgain(listener);
  }

  /** Only wrong codes count: who knows theirs needs one try. */
  private async tryCode(block: string, find: () => Promise<PairingGrant | null>): Promise<PairingGrant> {
    if (!this.wrongCodes.take(block)) throw tooManyTries();
    const grant = await find();
    if (!grant) throw wrongCode();
    this.wrongCodes.giveBack(block);
    return grant;
  }

  private async paired(id: string): Promise<Device> {
    const device = (await this.list()).find((each) => each.id === id);
    if (!device) throw unknownDevice(id);
    return device;
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const unknownDevice = (id: string): Refusal =>
  new Refusal('invalid', `No device "${id}" is paired. Look at the list.`, undefined, 404);
const wrongCode = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'This pairing code is wrong, used or older than ten minutes. Ask for another one.',
  );
const tooManyTries = (): Refusal =>
  new Refusal('rate-limited', 'Too many codes were tried from here. Wait a minute and try again.');
const tooManyCodes = (): Refusal =>
  new Refusal('rate-limited', 'Too many pairing codes were made at once. Wait a minute and try again.');
const notPaired = (): Refusal =>
  new Refusal('unauthenticated', 'This device is not paired. Pair it with a code from the district office.');
