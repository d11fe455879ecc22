import { createHmac } from 'node:crypto';
import type { Board } from '@hannun/shared';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { BoardsService } from '../broadcast/boards.service.js';
import { Clock } from '../clock.js';
import { dayAfter, dayOf, instantOf } from '../district/zone.js';
import { ResidentLimits } from '../limits/resident-limits.js';
import { siteOf } from '../limits/try-limit.js';
import { abreast } from '../projection/abreast.js';
import { Refusal, rateLimited } from '../refusal.js';
import { TimeZone } from '../time-zone.js';
import type { OpeningWishDto } from './push.dto.js';
import { type KeptOpening, type OpeningWish, PushStore, type WishDays } from './push.js';
import { PushSender } from './push-sender.js';
import { PushServices } from './push-services.js';
import { pushWords } from './push-words.js';
import { Vapid } from './vapid.js';

/** How many messages are on their way at once. */
const sendsAtOnce = 20;

const tooMany: Record<Exclude<KeptOpening, 'kept'>, string> = {
  full: 'Too many ask to be told of this clinic already. Look at its page when it opens.',
  'too-many':
    'Too many ask to be told of this clinic from your network already. Look at its page when it opens.',
};

/** Tells residents who asked for it that a clinic takes people in: once, by the first node to see it. */
@Injectable()
export class OpeningsService implements OnModuleInit {
  private readonly report = new Logger(OpeningsService.name);
  /** Clinics that are open and have told everybody who asked before. */
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

  /** Follows every clinic from here on. */
  onModuleInit(): void {
    this.boards.onBoard(({ board }) => this.look(board));
    this.store.onChange((clinicId) => clinicId === null && this.told.clear());
  }

  /** Keeps a wish from this address block until it was fulfilled or the next day is over. Throws `Refusal`. */
  async wish(clinicId: string, { target, language }: OpeningWishDto, block: string): Promise<void> {
    if (!this.services.allows(target.endpoint)) {
      throw new Refusal('invalid', 'Messages cannot be sent to this browser. Keep the page open instead.');
    }
    if (this.boards.existing(clinicId).board.status === 'open') {
      throw new Refusal('already-done', 'This clinic takes people in now. There is nothing to wait for.');
    }
    this.demand(target.endpoint, block);
    const { today } = this.days();
    const over = instantOf(dayAfter(today), '24:00', this.zone.name);
    const life = Math.ceil((over - this.clock.milliseconds()) / 1000);
    const keysOf = (whose: string) => ({
      atClinic: this.keyed([today, whose, clinicId]),
      anywhere: this.keyed([today, whose]),
    });
    const site = siteOf(block);
    const asker = { block: keysOf(block), site: site === block ? null : keysOf(site) };
    const kept = await this.store.keepOpening(clinicId, { target, language }, { day: today, life, asker });
    if (kept !== 'kept') throw new Refusal('rate-limited', tooMany[kept]);
  }

  /** Throws `Refusal` for a clinic there is not, or when too much was asked for this browser. */
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
      // Redis is away: the clinic's next board looks again.
      this.told.delete(clinicId);
      this.report.warn(`Residents could not be told of an opening just now: ${error}`);
    });
  }

  private async tellAll({ clinicId, name }: Board): Promise<void> {
    const wishes = await this.store.takeOpenings(clinicId, this.days());
    await abreast(sendsAtOnce, wishes, async ({ target, language }: OpeningWish) => {
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
    if (!this.limits.allowsChange(endpoint, block)) throw rateLimited();
  }

  /** Tells one asker from another and nobody who they are: without the district's key it is noise, and a day old at most. */
  private keyed(parts: readonly string[]): string {
    const hash = createHmac('sha256', this.vapid.keys.privateKey).update(parts.join(' '));
    return hash.digest('base64url').slice(0, 22);
  }

  private days(): WishDays {
    const today = dayOf(this.clock.milliseconds(), this.zone.name);
    return { today, yesterday: dayAfter(today, -1) };
  }
}
