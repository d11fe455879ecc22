import type { PrintAnswer, PrintedTicket, PrintReport } from '@hannun/shared/contract';
import { dayMs } from '@hannun/shared/date-time';
import {
  answered,
  claimed,
  isClaimable,
  type PrintJob,
  printedTicket,
  printWithinMs,
  reported,
} from '@hannun/shared/slip';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { DomainError } from '../core/domain-error.js';
import { DistrictService } from '../districts/district.service.js';
import { channels } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { ReplicatedProvider, ReplicatedState } from '../redis/replicated-state.js';
import { PrintJobsRepository } from './print-jobs.repository.js';

/** A bridge asks every few seconds; the others need to know it only roughly. */
const heardWriteIntervalMs = 10_000;
const stateCheckIntervalMs = 5_000;
/** A bridge away for longer has been taken away. */
const bridgeForgottenMs = dayMs;

type AnsweredSlip = Pick<PrintJob, 'id' | 'ticket' | 'day'> & { answer: PrintAnswer };

type ClinicPrints = { jobs: Map<string, PrintJob>; bridgeHeardAt: string | null; shown: string };

/** The slips on their way to each clinic's receipt printer; the same on every node. */
@Injectable()
export class PrintJobsService extends ReplicatedProvider implements OnApplicationShutdown {
  protected readonly replicated: ReplicatedState;
  private readonly clinics = new Map<string, ClinicPrints>();
  private readonly listeners = new Set<(clinicId: string) => void>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly repository: PrintJobsRepository,
    private readonly district: DistrictService,
    private readonly clock: Clock,
    connections: RedisConnections,
  ) {
    super();
    this.replicated = new ReplicatedState(connections, {
      name: 'print jobs',
      channel: channels.printJobs,
      load: () => this.loadAll(),
      onMessage: (message) => void this.onAnnouncement(message),
    });
    this.timer = setInterval(() => {
      for (const clinicId of this.clinics.keys()) this.notifyOfChange(clinicId);
    }, stateCheckIntervalMs);
  }

  override onApplicationShutdown(): void {
    super.onApplicationShutdown();
    clearInterval(this.timer);
  }

  /** Called when what a desk shows of a clinic's slips has changed, or a slip is to be printed. */
  onChange(listener: (clinicId: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  hasPrinter(clinicId: string): boolean {
    const heardMs = this.bridgeHeardMs(clinicId);
    return this.clock.nowMs() - heardMs < bridgeForgottenMs;
  }

  /** What the desk shows; `null` where the clinic has no receipt printer. */
  shown(clinicId: string): PrintedTicket[] | null {
    if (!this.hasPrinter(clinicId)) return null;
    const moment = { nowMs: this.clock.nowMs(), bridgeHeardMs: this.bridgeHeardMs(clinicId) };
    return [...this.of(clinicId).jobs.values()]
      .filter(({ at }) => moment.nowMs - Date.parse(at) <= printWithinMs)
      .map((job) => printedTicket(job, moment));
  }

  /** Prints nothing more if a job of this id exists. */
  async add(clinicId: string, job: Omit<PrintJob, 'at' | 'claim' | 'report'>): Promise<PrintJob> {
    const added: PrintJob = { ...job, at: this.clock.nowIso(), claim: null, report: null };
    if (await this.repository.add(clinicId, added)) return this.keep(clinicId, added);
    return this.require(clinicId, job.id);
  }

  hasJobOf(clinicId: string, { ticket, day }: Pick<PrintJob, 'ticket' | 'day'>): boolean {
    return [...this.of(clinicId).jobs.values()].some((job) => job.ticket === ticket && job.day === day);
  }

  /** The oldest slip nobody has begun, or the one this very claim has got before. */
  async claim(clinicId: string, claim: string): Promise<PrintJob | null> {
    await this.recordBridge(clinicId);
    const jobs = [...this.of(clinicId).jobs.values()];
    const own = jobs.find((job) => job.claim?.id === claim);
    if (own) return own;
    for (const job of jobs.filter((each) => isClaimable(each, this.clock.nowMs()))) {
      const next = claimed(job, claim, this.clock.nowIso());
      if (await this.repository.replace(clinicId, job, next)) return this.keep(clinicId, next);
      await this.reload(clinicId, job.id);
    }
    return null;
  }

  async report(clinicId: string, id: string, report: PrintReport): Promise<PrintJob> {
    await this.recordBridge(clinicId);
    for (;;) {
      const job = await this.require(clinicId, id);
      const next = reported(job, report);
      if (!next) throw new DomainError('conflict', 'This slip was handed to another claim.');
      if (next === job || (await this.repository.replace(clinicId, job, next)))
        return this.keep(clinicId, next);
    }
  }

  /** What staff know of a slip: also of one that is not queued yet, when their tablet has printed it. */
  async answer(clinicId: string, { answer, ...slip }: AnsweredSlip): Promise<PrintJob> {
    for (;;) {
      const at = this.clock.nowIso();
      const job = await this.repository.find(clinicId, slip.id);
      if (!job && answer === 'seen')
        throw new DomainError('conflict', `Print job "${slip.id}" is not known any more.`);
      const unprinted = { ...slip, isReprint: false, at, paper: null, claim: null, report: null };
      const next = answered(job ?? unprinted, answer, at);
      const isStored = await (job
        ? this.repository.replace(clinicId, job, next)
        : this.repository.add(clinicId, next));
      if (isStored) return this.keep(clinicId, next);
    }
  }

  private async require(clinicId: string, id: string): Promise<PrintJob> {
    const job = await this.repository.find(clinicId, id);
    if (!job) throw new DomainError('invalid', `Print job "${id}" not found.`, undefined, 404);
    return job;
  }

  private async recordBridge(clinicId: string): Promise<void> {
    if (this.clock.nowMs() - this.bridgeHeardMs(clinicId) < heardWriteIntervalMs) return;
    const clinic = await this.withJobs(clinicId);
    clinic.bridgeHeardAt = this.clock.nowIso();
    await this.repository.saveBridgeHeard(clinicId, this.clock.nowIso());
  }

  private bridgeHeardMs(clinicId: string): number {
    const heardAt = this.clinics.get(clinicId)?.bridgeHeardAt;
    return heardAt ? Date.parse(heardAt) : Number.NEGATIVE_INFINITY;
  }

  private of(clinicId: string): ClinicPrints {
    const known = this.clinics.get(clinicId) ?? { jobs: new Map(), bridgeHeardAt: null, shown: 'null' };
    this.clinics.set(clinicId, known);
    return known;
  }

  private keep(clinicId: string, job: PrintJob): PrintJob {
    this.of(clinicId).jobs.set(job.id, job);
    this.notifyOfChange(clinicId);
    return job;
  }

  private notifyOfChange(clinicId: string): void {
    const clinic = this.of(clinicId);
    const shown = JSON.stringify(this.shown(clinicId));
    if (shown === clinic.shown) return;
    clinic.shown = shown;
    for (const listener of [...this.listeners]) listener(clinicId);
  }

  private async loadAll(): Promise<void> {
    const heard = await this.repository.bridgesHeard();
    for (const { clinicId } of this.district.config.clinics) {
      const clinic = this.of(clinicId);
      clinic.bridgeHeardAt = heard.get(clinicId) ?? null;
      if (clinic.bridgeHeardAt !== null) await this.loadJobs(clinicId, clinic);
      this.notifyOfChange(clinicId);
    }
  }

  /** The slips of a clinic are read once its first bridge is heard. */
  private async withJobs(clinicId: string): Promise<ClinicPrints> {
    const clinic = this.of(clinicId);
    if (clinic.bridgeHeardAt === null) await this.loadJobs(clinicId, clinic);
    return clinic;
  }

  private async loadJobs(clinicId: string, clinic: ClinicPrints): Promise<void> {
    const jobs = await this.repository.list(clinicId);
    const isOld = ({ at }: PrintJob) => this.clock.nowMs() - Date.parse(at) > dayMs;
    await this.repository.remove(
      clinicId,
      jobs.filter(isOld).map(({ id }) => id),
    );
    const kept = jobs.filter((job) => !isOld(job)).sort((a, b) => a.at.localeCompare(b.at));
    clinic.jobs = new Map(kept.map((job) => [job.id, job]));
  }

  /** What cannot be read now is read with everything else, as soon as it can. */
  private async onAnnouncement(message: string): Promise<void> {
    const [clinicId = '', id = ''] = message.split(' ');
    const reloaded = id === '' ? this.reloadBridge(clinicId) : this.reload(clinicId, id);
    await reloaded.catch(() => this.replicated.refresh());
  }

  private async reloadBridge(clinicId: string): Promise<void> {
    const clinic = await this.withJobs(clinicId);
    clinic.bridgeHeardAt = await this.repository.bridgeHeard(clinicId);
    this.notifyOfChange(clinicId);
  }

  private async reload(clinicId: string, id: string): Promise<void> {
    const job = await this.repository.find(clinicId, id);
    if (job) this.keep(clinicId, job);
  }
}
