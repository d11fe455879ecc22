import { ticketId } from '@hannun/shared';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import type { ClinicDayStream } from '../clinic-day/clinic-day-stream.js';
import { DomainError } from '../core/domain-error.js';
import { KeyedThrottle } from '../core/keyed-throttle.js';
import { Slips } from '../tickets/slips.js';
import { ticketState } from '../tickets/ticket-state.js';
import { type Holder, slipKey, TicketsService } from '../tickets/tickets.service.js';
import { occasionOf } from './occasion.js';
import type { PushWishDto } from './push.dto.js';
import { PushStore, type PushWish } from './push.js';
import { PushSender } from './push-sender.js';
import { PushServices } from './push-services.js';

type Wishes = { day: string; bySlip: ReadonlyMap<string, PushWish> };

/** A burst of taps is checked once; nobody walks to a room faster. */
const foldTime = 250;

@Injectable()
export class PushService implements OnModuleInit, OnApplicationShutdown {
  private readonly report = new Logger(PushService.name);
  private readonly wishes = new Map<string, Wishes>();
  private readonly window = new KeyedThrottle(
    (clinicId: string) => this.attempt(this.look(clinicId)),
    foldTime,
  );

  constructor(
    private readonly store: PushStore,
    private readonly tickets: TicketsService,
    private readonly slips: Slips,
    private readonly projections: ClinicDayRegistry,
    private readonly sender: PushSender,
    private readonly services: PushServices,
  ) {}

  onModuleInit(): void {
    this.projections.onChange((clinicId) => this.window.trigger(clinicId));
    this.store.onChange((clinicId) => {
      if (clinicId === null) this.wishes.clear();
      else this.wishes.delete(clinicId);
      // Reading all subscriptions of a clinic once serves however many subscribe at the same time.
      if (clinicId !== null) this.window.trigger(clinicId);
    });
  }

  onApplicationShutdown(): void {
    this.window.close();
  }

  /** Lasts until the end of the ticket's day. Throws a `DomainError`. */
  async wish({ token, block }: Holder, { target, ahead, language }: PushWishDto): Promise<void> {
    if (!this.services.allows(target.endpoint)) {
      throw new DomainError(
        'invalid',
        'Notifications cannot be sent to this browser. Keep the page open instead.',
      );
    }
    const { clinicId, state } = this.tickets.slipToChange(token, block);
    await this.store.keep(clinicId, state.day, slipKey(token), { target, token, ahead, language });
  }

  /** Throws a `DomainError` if the token is not of today. */
  async forget({ token, block }: Holder): Promise<void> {
    const { clinicId, state } = this.tickets.slipToChange(token, block);
    await this.store.forget(clinicId, state.day, slipKey(token));
  }

  private async look(clinicId: string): Promise<void> {
    const follower = this.projections.get(clinicId);
    if (!follower?.state.day) return;
    const bySlip = await this.wishesOf(clinicId, follower.state.day);
    await Promise.all([...bySlip].map(([slip, wish]) => this.tell(follower, slip, wish)));
  }

  private async wishesOf(clinicId: string, day: string): Promise<Wishes['bySlip']> {
    const kept = this.wishes.get(clinicId);
    if (kept?.day === day) return kept.bySlip;
    const bySlip = await this.store.all(clinicId, day);
    this.wishes.set(clinicId, { day, bySlip });
    return bySlip;
  }

  private async tell(follower: ClinicDayStream, slip: string, wish: PushWish): Promise<void> {
    const { state } = follower;
    const found = this.slips.find(follower, wish.token);
    if (!found) return;
    const ticket = ticketId(found.lane.code, found.ticket.number);
    const occasion = occasionOf(ticket, ticketState(found.lane, found.ticket), wish);
    if (!occasion || !(await this.store.claim(state.clinicId, slip, occasion.name))) return;
    const message = { title: ticket, body: occasion.words, tag: slip, url: `/t/${wish.token}` };
    const outcome = await this.sender.send(wish.target, message);
    if (outcome === 'gone') await this.store.forget(state.clinicId, state.day, slip);
  }

  private attempt(task: Promise<void>): void {
    // Redis is unavailable: the queue itself goes on, and the next change tries again.
    task.catch((error) => this.report.warn(`Ticket notifications failed; will be retried: ${error}`));
  }
}
