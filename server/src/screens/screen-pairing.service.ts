import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Localized, ScreenPairing, ScreenPairingState } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { DeviceStore } from '../devices/device.js';
import { DevicesService } from '../devices/devices.service.js';
import { District } from '../district/district.js';
import { Refusal, unknownClinic } from '../refusal.js';
import { type ScreenGrant, ScreenStore } from './screen.js';

/** No vowels and nothing that looks like something else; read off a wall, so fewer than a tablet's. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ';
const codeLength = 6;
/** Life of a shown code (seconds); the screen then shows another. */
const codeLife = 600;
/** Codes one address may ask for within a window (seconds). */
const triesAllowed = 30;
const triesWindow = 60;

/** Pairs a screen the way televisions are paired: it shows a code, the office confirms it. */
@Injectable()
export class ScreenPairingService {
  constructor(
    private readonly store: ScreenStore,
    private readonly devices: DevicesService,
    private readonly deviceStore: DeviceStore,
    private readonly district: District,
    private readonly clock: Clock,
  ) {}

  /** A code for a screen to show. Throws `Refusal` when one address asks for too many. */
  async offer(address: string): Promise<ScreenPairing> {
    if ((await this.deviceStore.countTry(`screen ${address}`, triesWindow)) > triesAllowed) throw tooMany();
    const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('');
    const secret = randomBytes(24).toString('base64url');
    if (!(await this.store.offer(code, hashOf(secret), codeLife))) return this.offer(address);
    const expiresAt = new Date(this.clock.milliseconds() + codeLife * 1000).toISOString();
    return { code, secret, expiresAt };
  }

  /** The office says which clinic (or the district) the screen with this code shows. Throws `Refusal`. */
  async confirm(code: string, grant: ScreenGrant): Promise<void> {
    this.nameOf(grant.target);
    if (!(await this.store.confirm(code, grant))) throw wrongCode();
  }

  /** What became of a screen's code. The token is shown once, to the screen that holds the secret. */
  async redeem(secret: string): Promise<{ state: ScreenPairingState; label: string }> {
    const grant = await this.store.redeem(hashOf(secret));
    if (!grant) return { state: { state: 'waiting' }, label: '' };
    const { code } = await this.devices.createCode({ role: 'display', clinicId: grant.target });
    const { token } = await this.devices.pair(code, grant.label, `screen ${grant.target}`);
    const name = this.nameOf(grant.target);
    return { state: { state: 'paired', token, target: grant.target, name }, label: grant.label };
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
