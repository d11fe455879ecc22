import type { Desk, LaneDesk } from '@hannun/shared/contract';
import { mayGetLastNumber, proposedLastNumber } from '@hannun/shared/forecast';
import { type ClinicDay, deskOf, laneOf } from '@hannun/shared/queue';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import type { ClinicDayStream } from '../clinic-day/clinic-day-stream.js';
import { Clock } from '../core/clock.js';
import { unavailableError, unknownClinicError } from '../core/domain-error.js';
import { KeyedThrottle } from '../core/keyed-throttle.js';
import { BoothHoldersService } from '../devices/booth-holders.service.js';
import { DeviceLabels } from '../devices/device-labels.js';
import { ForecastsService } from '../forecast/forecasts.service.js';
import { PrintJobsService } from '../print-jobs/print-jobs.service.js';
import { StaffMessagesService } from '../staff-messages/staff-messages.service.js';
import { NextDayCache } from './next-day-cache.js';

const timeCheckIntervalMs = 1_000;
/** A desk is ten times the size of a board, and whoever taps has already seen the result. */
const coalesceMs = 200;

const emptyDeskBytes = 20_000;
const bytesPerTicket = 200;

@Injectable()
export class DeskViews implements OnApplicationShutdown {
  private readonly listeners = new Set<(clinicId: string) => void>();
  private readonly published = new Map<string, string>();
  private readonly throttle = new KeyedThrottle((clinicId: string) => this.notify(clinicId), coalesceMs);
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly clinicDays: ClinicDayRegistry,
    private readonly labels: DeviceLabels,
    private readonly boothHolders: BoothHoldersService,
    private readonly staffMessages: StaffMessagesService,
    private readonly printJobs: PrintJobsService,
    private readonly clock: Clock,
    private readonly nextDays: NextDayCache,
    private readonly forecasts: ForecastsService,
  ) {
    clinicDays.subscribe(({ clinicId }) => this.throttle.trigger(clinicId));
    labels.onChange(() => {
      for (const clinicId of this.published.keys()) this.throttle.trigger(clinicId);
    });
    staffMessages.onChange((clinicId) => this.throttle.trigger(clinicId));
    boothHolders.onChange((clinicId) => this.throttle.trigger(clinicId));
    printJobs.onChange((clinicId) => this.throttle.trigger(clinicId));
    this.timer = setInterval(() => this.checkTimeChanges(), timeCheckIntervalMs);
  }

  /** Throws a `DomainError`: no such clinic, or its log was never read yet. */
  get(clinicId: string): Desk {
    const desk = this.currentDesk(clinicId);
    if (!desk) throw this.clinicDays.get(clinicId) ? unavailableError() : unknownClinicError(clinicId);
    this.published.set(clinicId, timeDependentPart(desk));
    const message = this.staffMessages.get(clinicId);
    const holders = this.boothHolders.get(clinicId);
    const devices = this.labels.labelsOf([...desk.history, ...holders].map(({ device }) => device));
    const tomorrow = this.nextDays.get(clinicId, desk.day);
    const prints = this.printJobs.shown(clinicId);
    return {
      ...desk,
      devices,
      ...(holders.length > 0 ? { holders } : {}),
      ...(tomorrow ? { tomorrow } : {}),
      ...(message ? { word: message } : {}),
      ...(prints ? { prints } : {}),
    };
  }

  estimateBytes(clinicId: string): number {
    const lanes = this.loadedStream(clinicId)?.state.lanes ?? [];
    return lanes.reduce((bytes, { line }) => bytes + bytesPerTicket * line.length, emptyDeskBytes);
  }

  onChange(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.throttle.close();
  }

  private checkTimeChanges(): void {
    for (const [clinicId, shown] of this.published) {
      const desk = this.currentDesk(clinicId);
      if (!desk || timeDependentPart(desk) === shown) continue;
      this.published.set(clinicId, timeDependentPart(desk));
      this.throttle.trigger(clinicId);
    }
  }

  private notify(clinicId: string): void {
    // The office may have removed the clinic meanwhile.
    if (!this.loadedStream(clinicId)) return;
    for (const listener of this.listeners) listener(clinicId);
  }

  private currentDesk(clinicId: string): Desk | undefined {
    const stream = this.loadedStream(clinicId);
    if (!stream) return undefined;
    const desk = deskOf(stream.state, { version: stream.version, nowIso: this.clock.nowIso() });
    return { ...desk, lanes: desk.lanes.map((lane) => this.withProposal(lane, stream.state, desk.asOf)) };
  }

  /** A lane that closes by itself needs no proposal. */
  private withProposal(shown: LaneDesk, state: ClinicDay, nowIso: string): LaneDesk {
    const lane = laneOf(state, shown.lane);
    if (!lane || lane.closesWhenFull || !mayGetLastNumber(state, lane, nowIso)) return shown;
    const capacity = this.forecasts.dayCapacity(state.clinicId, lane.lane);
    const lastNumber = capacity && proposedLastNumber(lane, capacity);
    return lastNumber === null ? shown : { ...shown, proposal: { lastNumber } };
  }

  /** `undefined`: no such clinic, or its log was never read yet. */
  private loadedStream(clinicId: string): ClinicDayStream | undefined {
    const stream = this.clinicDays.get(clinicId);
    return stream && stream.version > 0 ? stream : undefined;
  }
}

const timeDependentPart = ({ status, reason, resumesAt, opensAt, closesAt, question, lanes }: Desk): string =>
  JSON.stringify([
    [status, reason, resumesAt, opensAt, closesAt, question],
    lanes.map(({ intakeClosed, intake, reopensAt, proposal }) => [
      [intakeClosed, intake, reopensAt],
      proposal?.lastNumber,
    ]),
  ]);
