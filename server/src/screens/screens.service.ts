import type {
  ClinicScreens,
  ScreenChange,
  ScreenHealth,
  ScreenReport,
  ScreensOverview,
  UrgentNotice,
} from '@hannun/shared/contract';
import { dayMs } from '@hannun/shared/date-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { DomainError } from '../core/domain-error.js';
import { DevicesService } from '../devices/devices.service.js';
import { PublicOrigin } from '../http/public-origin.js';
import { ScreenIdRegistry } from './screen-id-registry.js';
import {
  defaultDesiredState,
  ScreensRepository,
  type StoredDesiredState,
  type StoredScreenReport,
} from './screens.repository.js';
import { UnpairedScreens } from './unpaired-screens.js';

const presentWindowMs = 60_000;
/** How long a silent paired screen is reported as missing. */
const missingWindowMs = dayMs;
/** How long the settings of an unpaired screen outlive its last report. */
const settingsRetentionMs = 30 * dayMs;

@Injectable()
export class ScreensService {
  constructor(
    private readonly repository: ScreensRepository,
    private readonly ids: ScreenIdRegistry,
    private readonly unpaired: UnpairedScreens,
    private readonly devices: DevicesService,
    private readonly clock: Clock,
    private readonly publicOrigin: PublicOrigin,
  ) {}

  async overview(): Promise<ScreensOverview> {
    const known = await this.listKnown();
    const unpaired = (await this.unpaired.list()).filter(({ id }) => !known.some((each) => each.id === id));
    const desiredStates = await this.repository.desiredStates.byId();
    const screens = [...known, ...unpaired].sort(byNewestContact).map((report): ScreenHealth => {
      const { label, settings } = desiredStates.get(report.id) ?? defaultDesiredState;
      return { ...report, label, settings, present: this.isPresent(report) };
    });
    const urgent = await this.repository.findUrgentNotice();
    return { screens, urgent, publicUrl: this.publicOrigin.origin };
  }

  /** Only screens paired with the clinic count, because anyone can open a screen or forge its reports. */
  async ofClinic(clinicId: string): Promise<ClinicScreens> {
    const own = (await this.devices.list()).filter((device) => device.clinicId === clinicId);
    const [reports, desiredStates] = [
      await this.repository.reports.list(),
      await this.repository.desiredStates.byId(),
    ];
    const known = reports.filter(
      ({ target, device }) => target === clinicId && own.some(({ id }) => id === device),
    );
    const present = known.filter((report) => this.isPresent(report));
    return {
      silent: present.length > 0 && present.every(({ sound }) => sound !== 'on'),
      stopped: known.some((report) =>
        this.isPresent(report) ? isStale(report) : this.ageMs(report) < missingWindowMs,
      ),
      publicUrl: this.publicOrigin.origin,
      screens: present.map(({ id, sound, lastContactAt }) => {
        const { label } = desiredStates.get(id) ?? defaultDesiredState;
        return { id, label, sound, lastContactAt };
      }),
    };
  }

  async change(id: string, { label, ...changes }: ScreenChange): Promise<ScreenHealth> {
    const desired = await this.requireDesiredState(id);
    const settings = Object.entries({ ...desired.settings, ...changes }).filter(([, value]) => value != null);
    await this.repository.desiredStates.save(id, {
      ...desired,
      label: label ?? desired.label,
      settings: Object.fromEntries(settings),
    });
    return this.require(id);
  }

  /** The screen reloads as soon as no call is shown. */
  async reload(id: string): Promise<void> {
    const desired = await this.requireDesiredState(id);
    await this.repository.desiredStates.save(id, { ...desired, reloads: desired.reloads + 1 });
  }

  async remove(id: string): Promise<void> {
    await this.require(id);
    await this.repository.deleteReports([id]);
    await this.unpaired.remove([id]);
  }

  async setUrgent(notice: UrgentNotice | null): Promise<void> {
    await this.repository.saveUrgentNotice(notice);
  }

  async nameScreen(deviceId: string, claimedId: string, label: string): Promise<void> {
    const id = await this.ids.idForPairing(deviceId, claimedId);
    const desired = await this.repository.desiredStateOf(id);
    await this.repository.desiredStates.save(id, { ...desired, label });
  }

  /** Paired screens and those with settings; the reports of all others are deleted. */
  private async listKnown(): Promise<StoredScreenReport[]> {
    const reports = await this.repository.reports.list();
    const [desiredStates, devices] = [await this.repository.desiredStates.byId(), await this.devices.list()];
    const paired = new Set(devices.map(({ id }) => id));
    const obsoleteIds: string[] = [];
    const known: StoredScreenReport[] = [];
    for (const report of reports) {
      if (report.device !== null && paired.has(report.device)) known.push(report);
      else if (desiredStates.has(report.id) && this.ageMs(report) < settingsRetentionMs)
        known.push(await this.markUnpaired(report));
      else obsoleteIds.push(report.id);
    }
    await this.repository.deleteReports(obsoleteIds);
    return known;
  }

  /** A screen whose device was revoked keeps its settings but is no longer paired. */
  private async markUnpaired(report: StoredScreenReport): Promise<StoredScreenReport> {
    if (!report.paired) return report;
    const unpaired = { ...report, paired: false, device: null };
    await this.repository.reports.save(report.id, unpaired);
    return unpaired;
  }

  private async require(id: string): Promise<ScreenHealth> {
    const { screens } = await this.overview();
    const screen = screens.find((each) => each.id === id);
    if (!screen) throw unknownScreen(id);
    return screen;
  }

  /** Also stores an unpaired screen for good, so that others cannot push it out of the list. */
  private async requireDesiredState(id: string): Promise<StoredDesiredState> {
    const { label: _, settings: __, present: ___, ...report } = await this.require(id);
    if (!(await this.repository.reports.find(id))) {
      await this.repository.reports.save(report.id, report);
      await this.unpaired.remove([id]);
    }
    return this.repository.desiredStateOf(id);
  }

  private ageMs = ({ lastContactAt }: StoredScreenReport): number =>
    this.clock.nowMs() - Date.parse(lastContactAt);

  private isPresent = (report: StoredScreenReport): boolean => this.ageMs(report) < presentWindowMs;
}

const byNewestContact = (a: StoredScreenReport, b: StoredScreenReport): number =>
  a.lastContactAt < b.lastContactAt ? 1 : -1;

const isStale = ({ shown }: ScreenReport): boolean => shown === 'stale' || shown === 'stopped';

const unknownScreen = (id: string): DomainError => new DomainError('invalid', `Screen "${id}" not found.`);
