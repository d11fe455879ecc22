import { addDays } from '@hannun/shared/date-time';
import type { ClinicDay } from '@hannun/shared/queue';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { BoardsService } from '../boards/boards.service.js';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import type { ClinicDayStream } from '../clinic-day/clinic-day-stream.js';
import { Clock } from '../core/clock.js';
import { KeyedThrottle } from '../core/keyed-throttle.js';
import type { SlipHolder } from '../tickets/slip-holder.js';
import { slipIdOf } from '../tickets/slip-id.js';
import { SlipIndex } from '../tickets/slip-index.js';
import { TicketsService } from '../tickets/tickets.service.js';
import { type NotificationTrigger, notificationTriggerOf } from './notification-trigger.js';
import type { TicketSubscriptionDto } from './push.dto.js';
import { PushRepository, type TicketSubscription } from './push.repository.js';
import { PushSender } from './push-sender.js';
import { PushServiceAllowlist } from './push-service-allowlist.js';
import { TicketSayings } from './ticket-sayings.js';

type DaySubscriptions = { day: string; bySlip: Promise<ReadonlyMap<string, TicketSubscription>> };

/** A burst of taps is checked once; nobody walks to a room faster. */
const coalesceMs = 250;

/** Whose slips are valid: where the line goes on from the day before, those subscribed then are told too. */
const daysOf = ({ day, carriedOver }: ClinicDay): readonly string[] =>
  carriedOver ? [addDays(day, -1), day] : [day];

@Injectable()
export class PushService implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(PushService.name);
  private readonly subscriptions = new Map<string, DaySubscriptions>();
  private readonly throttle = new KeyedThrottle(
    (clinicId: string) => this.logFailure(this.notifyClinic(clinicId)),
    coalesceMs,
  );

  constructor(
    private readonly repository: PushRepository,
    private readonly tickets: TicketsService,
    private readonly slips: SlipIndex,
    private readonly clinicDays: ClinicDayRegistry,
    private readonly boards: BoardsService,
    private readonly sayings: TicketSayings,
    private readonly sender: PushSender,
    private readonly allowlist: PushServiceAllowlist,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // An opening and a forecast change what is said as well as a tap does.
    this.boards.onBoard(({ board }) => this.throttle.trigger(board.clinicId));
    this.repository.onChange((clinicId) => {
      this.subscriptions.delete(clinicId);
      // Reading all subscriptions of a clinic once serves however many subscribe at the same time.
      this.throttle.trigger(clinicId);
    });
    this.repository.onResubscribed(() => {
      this.subscriptions.clear();
      for (const clinicId of this.clinicDays.clinicIds) this.throttle.trigger(clinicId);
    });
  }

  onApplicationShutdown(): void {
    this.throttle.close();
  }

  /** Lasts until the end of the ticket's day. Throws a `DomainError`. */
  async subscribe(holder: SlipHolder, { target, ahead, language }: TicketSubscriptionDto): Promise<void> {
    const { token } = holder;
    this.allowlist.assertAllowed(target.endpoint);
    const { clinicId, state } = this.tickets.findSlipForChange(holder);
    const subscription = { target, token, ahead, language };
    await this.repository.saveSubscription(clinicId, state.day, slipIdOf(token), subscription);
  }

  /** Throws a `DomainError` if the token is not of today. */
  async unsubscribe(holder: SlipHolder): Promise<void> {
    const { clinicId, state } = this.tickets.findSlipForChange(holder);
    await this.repository.deleteSubscription(clinicId, daysOf(state), slipIdOf(holder.token));
  }

  private async notifyClinic(clinicId: string): Promise<void> {
    const stream = this.clinicDays.get(clinicId);
    if (!stream?.state.day) return;
    const bySlip = await this.loadSubscriptions(clinicId, stream.state);
    await Promise.all(
      [...bySlip].map(([slip, subscription]) => this.notifyHolder(stream, slip, subscription)),
    );
  }

  /**
   * A cache and no replicated state: nothing waits for it at the start, it ends with the day, and whatever
   * discards it reads it again. Stored before it is read, so that a change meanwhile discards it.
   */
  private loadSubscriptions(clinicId: string, state: ClinicDay): DaySubscriptions['bySlip'] {
    const { day } = state;
    const cached = this.subscriptions.get(clinicId);
    if (cached?.day === day) return cached.bySlip;
    const bySlip = this.repository.loadSubscriptions(clinicId, daysOf(state));
    this.subscriptions.set(clinicId, { day, bySlip });
    bySlip.catch(() => this.subscriptions.delete(clinicId));
    return bySlip;
  }

  private async notifyHolder(
    stream: ClinicDayStream,
    slip: string,
    subscription: TicketSubscription,
  ): Promise<void> {
    const { clinicId } = stream;
    const due = this.findTrigger(stream, subscription);
    if (!due || !(await this.repository.claimNotification(clinicId, slip, due.name))) return;
    const outcome = await this.sender.send(subscription.target, () => {
      const trigger = this.findTrigger(stream, subscription);
      if (trigger?.name !== due.name) return null;
      const { text: body, ticket: title, expiresAtMs } = trigger;
      const message = { title, body, tag: slip, url: `/t/${subscription.token}` };
      return { message, topic: slip, expiresAtMs };
    });
    if (outcome === 'gone') await this.repository.deleteSubscription(clinicId, daysOf(stream.state), slip);
  }

  private findTrigger(
    stream: ClinicDayStream,
    subscription: TicketSubscription,
  ): (NotificationTrigger & { ticket: string }) | null {
    const { clinicId, state, version } = stream;
    const found = this.slips.find(stream, subscription.token);
    if (!found) return null;
    const view = this.tickets.viewOf({ ...found, clinicId, state, version });
    const saying = this.sayings.of(view);
    const trigger = saying && notificationTriggerOf(view, saying, subscription, this.clock.nowMs());
    return trigger && { ...trigger, ticket: view.ticket };
  }

  private logFailure(task: Promise<void>): void {
    // Redis is unavailable: the queue itself goes on, and the next change tries again.
    task.catch((error) => this.logger.warn(`Ticket notifications failed; will be retried: ${error}`));
  }
}
