import { createHmac } from 'node:crypto';
import type { Board } from '@hannun/shared';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { BoardsService } from '../broadcast/boards.service.js';
import { forEachConcurrently } from '../clinic-day/for-each-concurrently.js';
import { Clock } from '../core/clock.js';
import { DomainError, rateLimitedError } from '../core/domain-error.js';
import { addDays, queueDayAt, toInstantMs } from '../core/local-date.js';
import { TimeZone } from '../core/time-zone.js';
import { toSite } from '../limits/attempt-limiter.js';
import { ResidentLimits } from '../limits/resident-limits.js';
import type { OpeningWishDto } from './push.dto.js';
import { type KeptOpening, type OpeningWish, PushStore, type WishDays } from './push.js';
import { PushSender } from './push-sender.js';
import { PushServices } from './push-services.js';
import { pushWords } from './push-words.js';
import { Vapid } from './vapid.js';

const sendsAtOnce = 20;

const tooMany: Record<Exclude<KeptOpening, 'kept'>, string> = {
  full: 'This clinic already has as many notification requests as it can take. Check its page at opening time.',
  'too-many':
    'Your network already has as many notification requests for this clinic as it may. Check its page at opening time.',
};

/** Notifies subscribers that a clinic has opened: once, by the first node to see it. */
@Injectable()
export class OpeningsService implements OnModuleInit {
  private readonly report = new Logger(OpeningsService.name);
  private readonly told = new Set<string>();

  constructor(
    private readonly store: PushStore,
    private readonly boards: BoardsService,
    private readonly sender: PushSender,
    private readonly services: PushServices,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
    private readonly vapid: Vapid,
    private readonly limits: ResidentLimits,
  ) {}

  onModuleInit(): void {
    this.boards.onBoard(({ board }) => this.look(board));
    this.store.onChange((clinicId) => clinicId === null && this.told.clear());
  }

  /** Lasts until the clinic opens or the next day ends. Throws a `DomainError`. */
  async wish(clinicId: string, { target, language }: OpeningWishDto, block: string): Promise<void> {
    if (!this.services.allows(target.endpoint)) {
      throw new DomainError(
        'invalid',
        'Notifications cannot be sent to this browser. Keep the page open instead.',
      );
    }
    if (this.boards.existing(clinicId).board.status === 'open') {
      throw new DomainError('already-done', 'This clinic is already open.');
    }
    this.demand(target.endpoint, block);
    const { today } = this.days();
    const over = toInstantMs(addDays(today), '24:00', this.zone.name);
    const life = Math.ceil((over - this.clock.nowMs()) / 1000);
    const keysOf = (whose: string) => ({
      atClinic: this.keyed([today, whose, clinicId]),
      anywhere: this.keyed([today, whose]),
    });
    const site = toSite(block);
    const asker = { block: keysOf(block), site: site === block ? null : keysOf(site) };
    const kept = await this.store.keepOpening(clinicId, { target, language }, { day: today, life, asker });
    if (kept !== 'kept') throw new DomainError('rate-limited', tooMany[kept]);
  }

  /** Throws a `DomainError` if there is no such clinic or too much was requested for this browser. */
  async forget(clinicId: string, endpoint: string, block: string): Promise<void> {
    this.boards.existing(clinicId);
    this.demand(endpoint, block);
    await this.store.forgetOpening(clinicId, this.days(), endpoint);
  }

  private look(board: Board): void {
    const { clinicId, status } = board;
    if (status !== 'open') {
      this.told.delete(clinicId);
      return;
    }
    if (this.told.has(clinicId)) return;
    this.told.add(clinicId);
    this.tellAll(board).catch((error) => {
      // Redis is unavailable: the clinic's next board tries again.
      this.told.delete(clinicId);
      this.report.warn(`Opening notifications failed; will be retried: ${error}`);
    });
  }

  private async tellAll({ clinicId, name }: Board): Promise<void> {
    const wishes = await this.store.takeOpenings(clinicId, this.days());
    await forEachConcurrently(sendsAtOnce, wishes, async ({ target, language }: OpeningWish) => {
      const message = {
        title: language === 'ko' ? name.ko : name.en,
        body: pushWords[language].opened,
        tag: `opening-${clinicId}`,
        url: `/clinics/${clinicId}`,
      };
      await this.sender.send(target, message);
    });
  }

  private demand(endpoint: string, block: string): void {
    if (!this.limits.allowsChange(endpoint, block)) throw rateLimitedError();
  }

  /**
   * Distinguishes requesters without identifying them: useless without the district's key, and deleted within
   * a day.
   */
  private keyed(parts: readonly string[]): string {
    const hash = createHmac('sha256', this.vapid.keys.privateKey).update(parts.join(' '));
    return hash.digest('base64url').slice(0, 22);
  }

  private days(): WishDays {
    const today = queueDayAt(this.clock.nowMs(), this.zone.name);
    return { today, yesterday: addDays(today, -1) };
  }
}
