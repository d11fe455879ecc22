import type {
  ClinicScreens,
  ScreenDesiredState,
  ScreenHealth,
  ScreenReport,
  ScreenSettings,
  ScreensOverview,
  UrgentNotice,
} from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { DomainError, rateLimitedError } from '../core/domain-error.js';
import { TimeZone } from '../core/time-zone.js';
import { type Device, DevicesRepository } from '../devices/devices.repository.js';
import { PublicOrigin } from '../http/public-origin.js';
import { toSite } from '../limits/attempt-limiter.js';
import { BurstLimiter } from '../limits/burst-limiter.js';
import { FixedWindowLimiter } from '../limits/fixed-window-limiter.js';
import { ScreenIdRegistry } from './screen-id-registry.js';
import { ScreensRepository, type StoredDesiredState, type StoredScreenReport } from './screens.repository.js';
import { UnpairedScreens } from './unpaired-screens.js';

const presentWindowMs = 60_000;
/** How long a silent paired screen is reported as missing. */
const missingWindowMs = 24 * 60 * 60_000;
/** How long the settings of an unpaired screen outlive its last report. */
const settingsRetentionMs = 30 * 24 * 60 * 60_000;
const unchangedWriteIntervalMs = 25_000;
const maxRemembered = 1_000;
/** Per second: of one paired screen and site, and of all unpaired screens of an address block. */
const reportsPerSecond = { paired: 20, unpaired: 60 };
/** Bounds writes for a paired screen, beyond which reports are answered but not stored. */
const acceptedReports = { burst: 5, perSecond: 1 };

const defaultDesiredState: StoredDesiredState = { label: '', settings: {}, reloads: 0 };

export type ScreenSettingsChange = { label?: string } & {
  [Setting in keyof ScreenSettings]: ScreenSettings[Setting] | null;
};

/** The device is `null` for an unpaired screen. */
export type ReportSource = { device: Device | null; block: string };

@Injectable()
export class ScreensService {
  private readonly lastWritten = new Map<string, { at: number; report: string }>();
  private readonly pairedLimit = new FixedWindowLimiter(reportsPerSecond.paired);
  private readonly acceptedLimit = new BurstLimiter(acceptedReports.burst, acceptedReports.perSecond);
  private readonly unpairedLimit = new FixedWindowLimiter(reportsPerSecond.unpaired);

  constructor(
    private readonly repository: ScreensRepository,
    private readonly ids: ScreenIdRegistry,
    private readonly unpaired: UnpairedScreens,
    private readonly devices: DevicesRepository,
    private readonly clock: Clock,
    private readonly publicOrigin: PublicOrigin,
    private readonly timeZone: TimeZone,
  ) {}

  async recordReport(
    claimedId: string,
    report: ScreenReport,
    { device, block }: ReportSource,
  ): Promise<ScreenDesiredState> {
    // Limited per site, so that a stolen token used elsewhere does not use up the screen's own limit.
    const sourceKey = `${device?.id} ${toSite(block)}`;
    const isAllowed = device ? this.pairedLimit.allows(sourceKey) : this.unpairedLimit.allows(block);
    if (!isAllowed) throw rateLimitedError();
    const id = device ? await this.ids.idForReport(device.id, claimedId) : claimedId;
    const stored = { ...report, id, device: device?.id ?? null, lastContactAt: this.clock.nowIso() };
    if (device && this.acceptedLimit.allows(sourceKey)) await this.saveThrottled({ ...stored, paired: true });
    else if (!device) await this.saveUnpaired({ ...stored, paired: false }, block);
    const { settings, reloads } = (await this.repository.findDesiredState(id)) ?? defaultDesiredState;
    const urgent = await this.repository.findUrgentNotice();
    return { settings, reloads, urgent, publicUrl: this.publicOrigin.origin, timeZone: this.timeZone.name };
  }

  async overview(): Promise<ScreensOverview> {
    const known = await this.listKnown();
    const unpaired = (await this.unpaired.list()).filter(({ id }) => !known.some((each) => each.id === id));
    const desiredStates = await this.repository.listDesiredStates();
    const screens = [...known, ...unpaired].sort(byNewestContact).map((report): ScreenHealth => {
      const { label, settings } = desiredStates.get(report.id) ?? defaultDesiredState;
      return { ...report, label, settings, present: this.isPresent(report) };
    });
    return { screens, urgent: await this.repository.findUrgentNotice() };
  }

  /** Only screens paired with the clinic count, because anyone can open a screen or forge its reports. */
  async ofClinic(clinicId: string): Promise<ClinicScreens> {
    const own = (await this.devices.list()).filter((device) => device.clinicId === clinicId);
    const [reports, desiredStates] = [
      await this.repository.listReports(),
      await this.repository.listDesiredStates(),
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

  async change(id: string, { label, ...changes }: ScreenSettingsChange): Promise<ScreenHealth> {
    const desired = await this.requireDesiredState(id);
    const settings = Object.entries({ ...desired.settings, ...changes }).filter(([, wish]) => wish != null);
    await this.repository.saveDesiredState(id, {
      ...desired,
      label: label ?? desired.label,
      settings: Object.fromEntries(settings),
    });
    return this.require(id);
  }

  /** The screen reloads as soon as no call is shown. */
  async reload(id: string): Promise<void> {
    const desired = await this.requireDesiredState(id);
    await this.repository.saveDesiredState(id, { ...desired, reloads: desired.reloads + 1 });
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
    const desired = (await this.repository.findDesiredState(id)) ?? defaultDesiredState;
    await this.repository.saveDesiredState(id, { ...desired, label });
  }

  private async saveUnpaired(report: StoredScreenReport, block: string): Promise<void> {
    const known = await this.repository.findReport(report.id);
    // Only the device itself may report for a paired screen.
    if (known?.device) return;
    if (known) await this.saveThrottled(report);
    else await this.unpaired.record(report, block);
  }

  private async saveThrottled(report: StoredScreenReport): Promise<void> {
    const { lastContactAt: _, ...content } = report;
    const text = JSON.stringify(content);
    const last = this.lastWritten.get(report.id);
    const now = this.clock.nowMs();
    if (last?.report === text && now - last.at < unchangedWriteIntervalMs) return;
    if (this.lastWritten.size > maxRemembered) this.lastWritten.clear();
    this.lastWritten.set(report.id, { at: now, report: text });
    await this.repository.saveReport(report);
  }

  /** Paired screens and those with settings; the reports of all others are deleted. */
  private async listKnown(): Promise<StoredScreenReport[]> {
    const reports = await this.repository.listReports();
    const [desiredStates, devices] = [await this.repository.listDesiredStates(), await this.devices.list()];
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
    await this.repository.saveReport(unpaired);
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
    if (!(await this.repository.findReport(id))) {
      await this.repository.saveReport(report);
      await this.unpaired.remove([id]);
    }
    return (await this.repository.findDesiredState(id)) ?? defaultDesiredState;
  }

  private ageMs = ({ lastContactAt }: StoredScreenReport): number =>
    this.clock.nowMs() - Date.parse(lastContactAt);

  private isPresent = (report: StoredScreenReport): boolean => this.ageMs(report) < presentWindowMs;
}

const byNewestContact = (a: StoredScreenReport, b: StoredScreenReport): number =>
  a.lastContactAt < b.lastContactAt ? 1 : -1;

const isStale = ({ shown }: ScreenReport): boolean => shown === 'stale' || shown === 'stopped';

const unknownScreen = (id: string): DomainError => new DomainError('invalid', `Screen "${id}" not found.`);
