import { setTimeout as elapse } from 'node:timers/promises';
import type { Ack } from '@hannun/shared/contract';
import type { QueueEvent } from '@hannun/shared/queue';
import { Logger } from '@nestjs/common';
import type { Clock } from '../core/clock.js';
import { queueDayAt } from '../core/local-date.js';
import type { AppendOutcome } from '../event-log/log-appender.js';
import type { ClinicDayWriter } from './clinic-day-writer.js';
import {
  dailyQuotaAck,
  firstAck,
  maxStoredRejections,
  outOfSequenceAck,
  type ReceivedCommand,
  retryLater,
  storedAckJson,
  toAck,
} from './command-acks.js';
import type { CommandDecider } from './command-decider.js';
import { type DailyWriteQuota, storedBytes } from './daily-write-quota.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Every command is answered within this time. */
export const commandTimeoutMs = 3_000;
/** Random backoff up to this keeps nodes from conflicting in step. */
const maxBackoffMs = 40;
const maxBatchSize = 100;

type BatcherDependencies = {
  writer: ClinicDayWriter;
  decider: CommandDecider;
  clock: Clock;
  timeZone: string;
  quota: DailyWriteQuota;
};
/** `deadlineMs`: on the monotonic clock. */
type QueuedCommand = ReceivedCommand & { deadlineMs: number; resolve: (ack: Ack) => void };
type DecidedCommand = { command: QueuedCommand; ack: Ack };
type Batch = { nowMs: number; bytesByDevice: Map<string, number> };

/** Batches one clinic's commands: those that arrive during an append go into the next one. */
export class CommandBatcher {
  private readonly logger = new Logger(CommandBatcher.name);
  private queue: QueuedCommand[] = [];
  private failedAttempts = 0;

  constructor(private readonly dependencies: BatcherDependencies) {}

  /** Resolves once Redis has the ack on disk. Never rejects. */
  enqueue(received: ReceivedCommand): Promise<Ack> {
    return new Promise((resolve) => {
      this.queue.push({ ...received, deadlineMs: performance.now() + commandTimeoutMs, resolve });
      // Tablets that were answered together tap together, so wait for what has already arrived.
      if (this.queue.length === 1) setImmediate(() => void this.processQueue());
    });
  }

  private async processQueue(): Promise<void> {
    try {
      await this.dependencies.writer.runExclusiveWithin(commandTimeoutMs, () => this.processBatch());
    } catch (error) {
      this.failAllAsRetryable(this.queue.splice(0), error);
    }
  }

  private async processBatch(): Promise<void> {
    let pending = this.queue.splice(0, maxBatchSize);
    if (this.queue.length > 0) void this.processQueue();
    try {
      const { writer } = this.dependencies;
      let conflicts = 0;
      while (pending.length > 0) {
        if (conflicts > 0 || !writer.isCurrent) await writer.catchUp();
        // After each conflict the batch is halved: a smaller one is decided before another node writes again.
        const batch = pending.slice(0, Math.max(1, maxBatchSize >> conflicts));
        const remaining = [...(await this.decideAndAppend(batch)), ...pending.slice(batch.length)];
        conflicts = remaining.length < pending.length ? 0 : conflicts + 1;
        pending = this.dropExpired(remaining);
        if (conflicts > 1 && pending.length > 0) await elapse(backoffMs(conflicts));
      }
    } catch (error) {
      this.failAllAsRetryable(pending, error);
    }
  }

  private async decideAndAppend(open: readonly QueuedCommand[]): Promise<QueuedCommand[]> {
    const { writer, clock, timeZone } = this.dependencies;
    const nowMs = clock.nowMs();
    // The day changed, here or on a node whose clock is ahead: a command is decided on the day whose log it goes into.
    if (queueDayAt(nowMs, timeZone) !== writer.state.day || writer.state.handedOver) return [...open];
    const work = writer.beginWork();
    const batch: Batch = { nowMs, bytesByDevice: new Map() };
    const decided = open.flatMap((each) => this.decide(work, each, batch) ?? []);
    if (decided.length === 0) return [];
    const { outcomes } = await writer.append(work);
    return decided.flatMap((each, index) => (this.respond(each, outcomes[index]) ? [] : each.command));
  }

  /** One command that cannot be decided must not fail the others of its batch. */
  private decide(
    work: UnitOfWork,
    open: QueuedCommand,
    { nowMs, bytesByDevice }: Batch,
  ): DecidedCommand | null {
    const { device, command } = open;
    try {
      const decision = this.dependencies.decider.decide(work.state, { device, command, nowMs });
      const events = decision.ok ? decision.events : [];
      const fits = this.reserveQuota(command.clinicId, device, events, bytesByDevice);
      const ack = fits ? toAck(decision, work.version + 1) : dailyQuotaAck();
      work.add({
        by: device,
        command: command.id,
        events: fits ? events : [],
        ack: {
          device,
          commandId: command.id,
          sequenceNumber: command.seq ?? null,
          json: storedAckJson(open, ack),
          maxStoredRejections: maxStoredRejections(open, ack),
        },
      });
      return { command: open, ack };
    } catch (error) {
      this.failAsRetryable(open, error);
      return null;
    }
  }

  private reserveQuota(
    clinicId: string,
    device: string,
    events: readonly QueueEvent[],
    taken: Batch['bytesByDevice'],
  ): boolean {
    const bytes = (taken.get(device) ?? 0) + (events.length > 0 ? storedBytes(events) : 0);
    if (events.length > 0 && !this.dependencies.quota.hasRoom(clinicId, device, bytes)) return false;
    taken.set(device, bytes);
    return true;
  }

  private dropExpired(open: readonly QueuedCommand[]): QueuedCommand[] {
    const now = performance.now();
    this.failAllAsRetryable(
      open.filter(({ deadlineMs }) => deadlineMs < now),
      'other nodes kept writing',
    );
    return open.filter(({ deadlineMs }) => deadlineMs >= now);
  }

  private respond({ command, ack }: DecidedCommand, appended: AppendOutcome | undefined): boolean {
    if (!appended || appended.outcome === 'conflict') return false;
    this.noteRecovered(command);
    try {
      command.resolve(finalAck(appended, command, ack));
    } catch (error) {
      this.failAsRetryable(command, error);
    }
    return true;
  }

  private noteRecovered({ command }: QueuedCommand): void {
    if (this.failedAttempts > 1)
      this.logger.warn(`${command.clinicId} recovered; ${this.failedAttempts} commands had failed.`);
    this.failedAttempts = 0;
  }

  private failAllAsRetryable(commands: readonly QueuedCommand[], cause: unknown): void {
    for (const open of commands) {
      if (this.failedAttempts === 0) this.failAsRetryable(open, cause);
      else open.resolve(retryLater());
      this.failedAttempts += 1;
    }
  }

  private failAsRetryable({ command, resolve }: QueuedCommand, cause: unknown): void {
    this.logger.warn(`${command.type} ${command.id} failed and can be retried: ${cause}`);
    resolve(retryLater());
  }
}

const backoffMs = (conflicts: number): number => Math.random() * Math.min(2 ** conflicts, maxBackoffMs);

function finalAck(
  appended: Exclude<AppendOutcome, { outcome: 'conflict' }>,
  received: ReceivedCommand,
  ack: Ack,
): Ack {
  switch (appended.outcome) {
    case 'appended':
      return ack;
    case 'duplicate':
      return firstAck(appended.ack, received);
    case 'sequence-gap':
      return outOfSequenceAck(appended.last, received);
    case 'failed':
      throw new Error(appended.why);
  }
}
