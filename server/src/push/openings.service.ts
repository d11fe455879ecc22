import type { Board } from '@hannun/shared';
import { Injectable, Logger } from '@nestjs/common';
import { BoardsService } from '../broadcast/boards.service.js';
import { Clock } from '../clock.js';
import { dayAfter, dayOf, instantOf } from '../district/zone.js';
import { abreast } from '../projection/abreast.js';
import { Refusal } from '../refusal.js';
import { TimeZone } from '../time-zone.js';
import type { OpeningWishDto } from './push.dto.js';
import { type OpeningWish, PushStore, type WishDays } from './push.js';
import { PushSender } from './push-sender.js';
import { PushServices } from './push-services.js';
import { pushWords } from './push-words.js';

/** How many messages are on their way at once. */
const sendsAtOnce = 20;

/** Tells residents who asked for it that a clinic takes people in: once, by the first node to see it. */
@Injectable()
export class OpeningsService {
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
  ) {}

  /** Follows every clinic from here on. */
  open(): void {
    this.boards.onBoard(({ board }) => this.look(board));
    this.store.onChange((clinicId) => clinicId === null && this.told.clear());
  }

  /** Keeps a wish until it was fulfilled or the next day is over. Throws `Refusal`. */
  async wish(clinicId: string, { target, language }: OpeningWishDto): Promise<void> {
    if (!this.services.allows(target.endpoint)) {
      throw new Refusal('invalid', 'Messages cannot be sent to this browser. Keep the page open instead.');
    }
    if (this.boards.existing(clinicId).board.status === 'open') {
      throw new Refusal('already-done', 'This clinic takes people in now. There is nothing to wait for.');
    }
    const { today } = this.days();
    const over = instantOf(dayAfter(today), '24:00', this.zone.name);
    const life = Math.ceil((over - this.clock.milliseconds()) / 1000);
    if (await this.store.keepOpening(clinicId, today, { target, language }, life)) return;
    throw new Refusal(
      'rate-limited',
      'Too many ask to be told of this clinic already. Look at its page when it opens.',
    );
  }

  /** Throws `Refusal` for a clinic there is not. */
  async forget(clinicId: string, endpoint: string): Promise<void> {
    this.boards.existing(clinicId);
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

  private days(): WishDays {
    const today = dayOf(this.clock.milliseconds(), this.zone.name);
    return { today, yesterday: dayAfter(today, -1) };
  }
}
