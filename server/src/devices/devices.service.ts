import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import { Clock } from '../clock.js';
import { Refusal } from '../refusal.js';
import { type Device, DeviceStore, type PairingGrant } from './device.js';

/** No vowels and nothing that looks like something else (RFC 8628): 8 of 20 are 34 bits. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ';
const codeLength = 8;
/** Life of a pairing code (seconds). */
const codeLife = 600;
/** Tries of one address within a window (seconds): a clinic pairs a dozen tablets behind one, and each looks first. */
const triesAllowed = 60;
const triesWindow = 60;
/** Tries of one code by anybody in its whole life: looked at, redeemed, mistyped after its first half. */
const triesOfCode = 5;

/** Pairs devices, and knows them again by their token. */
@Injectable()
export class DevicesService {
  constructor(
    private readonly store: DeviceStore,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /** A code that pairs one device within ten minutes. `expiresAt` is ISO-8601. */
  async createCode(grant: PairingGrant): Promise<{ code: string; expiresAt: string }> {
    const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('');
    const expiresAt = new Date(this.clock.milliseconds() + codeLife * 1000).toISOString();
    return (await this.store.keepCode(code, grant, codeLife)) ? { code, expiresAt } : this.createCode(grant);
  }

  /** Redeems a code. The token is shown once and kept only as its hash. Throws `Refusal`. */
  async pair(
    code: string,
    label: string | undefined,
    address: string,
  ): Promise<{ token: string; device: Device }> {
    await this.countTry(code, address);
    const grant = await this.store.redeem(code);
    if (!grant) throw wrongCode();
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

  list(): Promise<Device[]> {
    return this.store.list();
  }

  /** What a code would pair a device with, so that it can be confirmed. Throws `Refusal`. */
  async look(code: string, address: string): Promise<PairingGrant> {
    await this.countTry(code, address);
    const grant = await this.store.look(code);
    if (!grant) throw wrongCode();
    return grant;
  }

  /** Renames a device, or gives it to another clinic. Throws `Refusal` when no such device is paired. */
  async change(id: string, change: Partial<Pick<Device, 'label' | 'clinicId'>>): Promise<Device> {
    const device = { ...(await this.paired(id)), ...change };
    if (!(await this.store.change(device))) throw unknownDevice(id);
    return device;
  }

  /** Throws `Refusal` when no such device is paired. */
  async revoke(id: string): Promise<Device> {
    const device = await this.paired(id);
    if (!(await this.store.revoke(id))) throw unknownDevice(id);
    return device;
  }

  onRevoked(listener: (id: string) => void): void {
    this.store.onRevoked(listener);
  }

  /** Calls back when revocations may have been missed and are heard from now on. */
  onHearingAgain(listener: () => void): void {
    this.store.onHearingAgain(listener);
  }

  /** The first half of a code stands for the code: who guesses the rest has five tries, wherever they sit. */
  private async countTry(code: string, address: string): Promise<void> {
    if ((await this.store.countTry(address, triesWindow)) > triesAllowed) throw tooManyTries();
    const half = code.slice(0, codeLength / 2);
    if ((await this.store.countTry(`code ${half}`, codeLife)) > triesOfCode) throw wrongCode();
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
const notPaired = (): Refusal =>
  new Refusal('unauthenticated', 'This device is not paired. Pair it with a code from the district office.');
