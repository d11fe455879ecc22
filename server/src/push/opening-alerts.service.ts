import { createHash, createHmac } from 'node:crypto';
import type { Board, LaneBoard } from '@hannun/shared/contract';
import { addDays, instantInZone } from '@hannun/shared/date-time';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import { lanesTakingPeopleIn } from '@hannun/shared/saying';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import pLimit from 'p-limit';
import { BoardsService } from '../boards/boards.service.js';
import { Clock } from '../core/clock.js';
import { DomainError, rateLimitedError } from '../core/domain-error.js';
import { queueDayAt } from '../core/local-date.js';
import { TimeZone } from '../core/time-zone.js';
import { toSite } from '../limits/address-block.js';
import { ResidentLimits } from '../limits/resident-limits.js';
import { messageLastsMs } from './notification-trigger.js';
import type { OpeningSubscriptionDto } from './push.dto.js';
import {
  type OpeningSubscription,
  PushRepository,
  type SubscribeResult,
  type SubscriptionDays,
} from './push.repository.js';
import { openingMessage } from './push-messages.js';
import { type PushMessage, PushSender } from './push-sender.js';
import { PushServiceAllowlist } from './push-service-allowlist.js';
import { Vapid } from './vapid.js';

const maxConcurrentSends = 20;

const limitMessages: Record<Exclude<SubscribeResult, 'kept'>, string> = {
  full: 'This clinic already has as many notification requests as it can take. Check its page at opening time.',
  'too-many':
    'Your network already has as many notification requests for this clinic as it may. Check its page at opening time.',
};

/** Push services take no more than 32 characters, and those of a clinic may be more. */
const topicOf = (clinicId: string): string =>
  createHash('sha256').update(clinicId).digest('base64url').slice(0, 16);

/** Notifies subscribers that a clinic takes people in again: once, by the first node to see it. */
@Injectable()
export class OpeningAlertsService implements OnModuleInit {
  private readonly logger = new Logger(OpeningAlertsService.name);
  private readonly notifiedClinicIds = new Set<string>();

  constructor(
    private readonly repository: PushRepository,
    private readonly boards: BoardsService,
    private readonly sender: PushSender,
    private readonly allowlist: PushServiceAllowlist,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
    private readonly vapid: Vapid,
    private readonly limits: ResidentLimits,
  ) {}

  onModuleInit(): void {
    this.boards.onBoard(({ board }) => this.notifyOnOpening(board));
    this.repository.onResubscribed(() => this.notifiedClinicIds.clear());
  }

  /** Lasts until the clinic takes people in or the next day ends. Throws a `DomainError`. */
  async subscribe(
    clinicId: string,
    { target, language }: OpeningSubscriptionDto,
    block: string,
  ): Promise<void> {
    this.allowlist.assertAllowed(target.endpoint);
    if (this.takesPeopleIn(this.boards.getOrThrow(clinicId).board)) {
      throw new DomainError('already-done', 'This clinic already takes people in.');
    }
    this.assertWithinLimits(target.endpoint, block);
    const { today } = this.subscriptionDays();
    const endsAtMs = instantInZone(this.zone.name, addDays(today), '24:00');
    const ttlSeconds = Math.ceil((endsAtMs - this.clock.nowMs()) / 1000);
    const requesterKeys = (whose: string) => ({
      atClinic: this.pseudonymize([today, whose, clinicId]),
      anywhere: this.pseudonymize([today, whose]),
    });
    const site = toSite(block);
    const requester = { block: requesterKeys(block), site: site === block ? null : requesterKeys(site) };
    const result = await this.repository.saveOpeningSubscription(
      clinicId,
      { target, language },
      { day: today, ttlSeconds, requester },
    );
    if (result !== 'kept') throw new DomainError('rate-limited', limitMessages[result]);
    // Closed and reopened in one moment, the clinic may show only the board after both.
    this.notifiedClinicIds.delete(clinicId);
  }

  /** Throws a `DomainError` if there is no such clinic or too much was requested for this browser. */
  async unsubscribe(clinicId: string, endpoint: string, block: string): Promise<void> {
    this.boards.getOrThrow(clinicId);
    this.assertWithinLimits(endpoint, block);
    await this.repository.deleteOpeningSubscription(clinicId, this.subscriptionDays(), endpoint);
  }

  private notifyOnOpening(board: Board): void {
    const { clinicId } = board;
    if (!this.takesPeopleIn(board)) {
      this.notifiedClinicIds.delete(clinicId);
      return;
    }
    if (this.notifiedClinicIds.has(clinicId)) return;
    this.notifiedClinicIds.add(clinicId);
    this.notifySubscribers(board).catch((error) => {
      // Redis is unavailable: the clinic's next board tries again.
      this.notifiedClinicIds.delete(clinicId);
      this.logger.warn(`Opening notifications failed; will be retried: ${error}`);
    });
  }

  private takesPeopleIn(board: Board): boolean {
    return this.takingLanes(board).length > 0;
  }

  private takingLanes(board: Board): LaneBoard[] {
    return lanesTakingPeopleIn(board, { nowMs: this.clock.nowMs(), timeZone: this.zone.name });
  }

  private async notifySubscribers(board: Board): Promise<void> {
    const { clinicId } = board;
    const expiresAtMs = this.clock.nowMs() + messageLastsMs;
    const subscriptions = await this.repository.popOpeningSubscriptions(clinicId, this.subscriptionDays());
    await pLimit(maxConcurrentSends).map(subscriptions, async ({ target, language }: OpeningSubscription) => {
      await this.sender.send(target, () => {
        const message = this.composeOpening(this.boards.getOrThrow(clinicId).board, language);
        return message && { message, topic: topicOf(clinicId), expiresAtMs };
      });
    });
  }

  /** `null`: it takes nobody in any more. */
  private composeOpening(board: Board, language: ResidentLanguage): PushMessage | null {
    const { clinicId, name, lanes } = board;
    const taking = this.takingLanes(board);
    if (taking.length === 0) return null;
    return {
      title: language === 'ko' ? name.ko : name.en,
      body: openingMessage(taking.length < lanes.length ? taking : [], language),
      tag: `opening-${clinicId}`,
      url: `/clinics/${clinicId}`,
    };
  }

  private assertWithinLimits(endpoint: string, block: string): void {
    if (!this.limits.allowsChange(endpoint, block)) throw rateLimitedError();
  }

  /** Tells requesters apart without identifying them: useless without the district's key, gone in a day. */
  private pseudonymize(parts: readonly string[]): string {
    const hash = createHmac('sha256', this.vapid.keys.privateKey).update(parts.join(' '));
    return hash.digest('base64url').slice(0, 22);
  }

  private subscriptionDays(): SubscriptionDays {
    const today = queueDayAt(this.clock.nowMs(), this.zone.name);
    return { today, yesterday: addDays(today, -1) };
  }
}
