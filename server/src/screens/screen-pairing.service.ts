import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Localized, ScreenPairing, ScreenPairingState } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import type { Device } from '../devices/device.js';
import { DevicesService } from '../devices/devices.service.js';
import { District } from '../district/district.js';
import { TryLimit } from '../limits/try-limit.js';
import { Refusal, unknownClinic } from '../refusal.js';
import { type ScreenGrant, ScreenStore } from './screen.js';

/** No vowels and nothing that looks like something else; read off a wall, so fewer than a tablet's. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ';
const codeLength = 6;
/** Life of a shown code (seconds); the screen then shows another. */
const codeLife = 600;
/** Codes a minute that screens ask for; each is about 200 bytes for its life, 60 KB of one address. */
const codesAMinute = { ofBlock: 30, ofSite: 60, inAll: 300 };

/** Pairs a screen the way televisions are paired: it shows a code, the office confirms it. */
@Injectable()
export class ScreenPairingService {
  private readonly codes = new TryLimit(codesAMinute);

  constructor(
    private readonly store: ScreenStore,
    private readonly devices: DevicesService,
    private readonly district: District,
    private readonly clock: Clock,
  ) {}

  /** A code for a screen to show. Throws `Refusal` when too many are asked for from an address block. */
  async offer(block: string): Promise<ScreenPairing> {
    if (!this.codes.take(block)) throw tooMany();
    const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('');
    const secret = randomBytes(24).toString('base64url');
    if (!(await this.store.offer(code, hashOf(secret), codeLife))) return this.offer(block);
    const expiresAt = new Date(this.clock.milliseconds() + codeLife * 1000).toISOString();
    return { code, secret, expiresAt };
  }

  /** The office says which clinic (or the district) the screen with this code shows. Throws `Refusal`. */
  async confirm(code: string, grant: ScreenGrant): Promise<void> {
    this.nameOf(grant.target);
    if (!(await this.store.confirm(code, grant))) throw wrongCode();
  }

  /** What became of a screen's code. The token is shown once, to the screen that holds the secret. */
  async redeem(secret: string): Promise<{ state: ScreenPairingState; device: Device | null }> {
    const grant = await this.store.redeem(hashOf(secret));
    if (!grant) return { state: { state: 'waiting' }, device: null };
    const { target, label } = grant;
    const name = this.nameOf(target);
    const { token, device } = await this.devices.enrol({ role: 'display', clinicId: target }, label);
    return { state: { state: 'paired', token, target, name }, device };
  }

  private nameOf(target: string): Localized {
    if (target === 'district') return this.district.setUp.district.name;
    const clinic = this.district.clinic(target);
    if (!clinic) throw unknownClinic(target);
    return clinic.name;
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const tooMany = (): Refusal =>
  new Refusal('rate-limited', 'Too many codes were asked for from here. Wait a minute.');
const wrongCode = (): Refusal =>
  new Refusal('invalid', 'No screen shows this code now. Type the code that stands on the screen.');
