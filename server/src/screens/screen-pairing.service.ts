import { randomBytes } from 'node:crypto';
import {
  type Device,
  type LocalizedText,
  type ScreenPairing,
  type ScreenPairingState,
  screenCodeLength,
} from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { DomainError } from '../core/domain-error.js';
import { hashToken } from '../core/token-hash.js';
import { DevicesService } from '../devices/devices.service.js';
import { createPairingCode, pairingCodeTtlSeconds } from '../devices/pairing-code.js';
import { DistrictService } from '../districts/district.service.js';
import { AttemptLimiter } from '../limits/attempt-limiter.js';
import { type ScreenGrant, ScreensRepository } from './screens.repository.js';

/** Shorter than a tablet's code, because it is read off a wall. */
/** Per minute. Each code takes about 200 bytes while it lives, 60 KB for one address. */
const codesPerMinute = { blockPerMinute: 30, sitePerMinute: 60, totalPerMinute: 300 };

/** Pairs a screen as smart TVs are paired: it shows a code, and the office confirms it. */
@Injectable()
export class ScreenPairingService {
  private readonly codeLimit = new AttemptLimiter(codesPerMinute);

  constructor(
    private readonly repository: ScreensRepository,
    private readonly devices: DevicesService,
    private readonly district: DistrictService,
    private readonly clock: Clock,
  ) {}

  /** Throws `DomainError` when an address block asks for too many codes. */
  async createCode(block: string): Promise<ScreenPairing> {
    if (!this.codeLimit.tryAcquire(block)) throw tooManyCodes();
    const code = createPairingCode(screenCodeLength);
    const secret = randomBytes(24).toString('base64url');
    if (!(await this.repository.saveCode(code, hashToken(secret), pairingCodeTtlSeconds)))
      return this.createCode(block);
    const expiresAt = new Date(this.clock.nowMs() + pairingCodeTtlSeconds * 1000).toISOString();
    return { code, secret, expiresAt };
  }

  async confirm(code: string, grant: ScreenGrant): Promise<void> {
    this.nameOf(grant.target);
    if (!(await this.repository.confirmCode(code, grant))) throw wrongCode();
  }

  /** The token is returned once, to the screen that holds the secret. */
  async redeem(secret: string): Promise<{ state: ScreenPairingState; device: Device | null }> {
    const grant = await this.repository.redeemGrant(hashToken(secret));
    if (!grant) return { state: { state: 'waiting' }, device: null };
    const { target, label } = grant;
    const name = this.nameOf(target);
    const { token, device } = await this.devices.enroll({ role: 'display', clinicId: target }, label);
    return { state: { state: 'paired', token, target, name }, device };
  }

  private nameOf(target: string): LocalizedText {
    const { district } = this;
    return (target === 'district' ? district.config.district : district.requireClinic(target)).name;
  }
}

const tooManyCodes = (): DomainError =>
  new DomainError(
    'rate-limited',
    'Too many pairing codes were requested from this network. Try again in a minute.',
  );
const wrongCode = (): DomainError =>
  new DomainError('invalid', 'No screen shows this code now. Enter the code that is on the screen.');
