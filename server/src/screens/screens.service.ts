import type {
  ClinicScreens,
  ScreenDesiredState,
  ScreenHealth,
  ScreenReport,
  ScreenSettings,
  ScreensOverview,
  UrgentNotice,
} from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { DomainError, rateLimitedError } from '../core/domain-error.js';
import { TimeZone } from '../core/time-zone.js';
import { type Device, DeviceStore } from '../devices/device.js';
import { toSite } from '../limits/attempt-limiter.js';
import { FixedWindowLimiter } from '../limits/fixed-window-limiter.js';
import { LeakyBucket } from '../limits/leaky-bucket.js';
import { PublicAddress } from './public-address.js';
import { type KeptCare, type KeptReport, ScreenStore } from './screen.js';
import { ScreenIds } from './screen-ids.js';
import { UnpairedScreens } from './unpaired-screens.js';

const presence = 60_000;
/** How long a silent paired screen is reported as missing. */
const missedFor = 24 * 60 * 60_000;
/** How long the settings of an unpaired screen outlive its last report. */
const settingsLife = 30 * 24 * 60 * 60_000;
const writePause = 25_000;
const mostWritten = 1_000;
/** Per second: of one paired screen and site, and of all unpaired screens of an address block. */
const reportsPerSecond = { paired: 20, unpaired: 60 };
/** Bounds writes for a paired screen, beyond which reports are answered but not stored. */
const notes = { burst: 5, perSecond: 1 };

const noCare: KeptCare = { label: '', settings: {}, reloads: 0 };

export type CareChange = { label?: string } & {
  [Setting in keyof ScreenSettings]: ScreenSettings[Setting] | null;
};

/** The device is `null` for an unpaired screen. */
export type Teller = { device: Device | null; block: string };

@Injectable()
export class ScreensService {
  private readonly written = new Map<string, { at: number; report: string }>();
  private readonly ofPaired = new FixedWindowLimiter(reportsPerSecond.paired);
  private readonly notes = new LeakyBucket(notes.burst, notes.perSecond);
  private readonly ofUnpaired = new FixedWindowLimiter(reportsPerSecond.unpaired);

  constructor(
    private readonly store: ScreenStore,
    private readonly ids: ScreenIds,
    private readonly unpaired: UnpairedScreens,
    private readonly devices: DeviceStore,
    private readonly clock: Clock,
    private readonly address: PublicAddress,
    private readonly zone: TimeZone,
  ) {}

  async hear(claimed: string, report: ScreenReport, { device, block }: Teller): Promise<ScreenDesiredState> {
    // Limited per site, so that a stolen token used elsewhere does not use up the screen's own limit.
    const teller = `${device?.id} ${toSite(block)}`;
    const fits = device ? this.ofPaired.allows(teller) : this.ofUnpaired.allows(block);
    if (!fits) throw rateLimitedError();
    const id = device ? await this.ids.ofReport(device.id, claimed) : claimed;
    const kept = { ...report, id, device: device?.id ?? null, lastContactAt: this.clock.nowIso() };
    if (device && this.notes.allows(teller)) await this.note({ ...kept, paired: true });
    else if (!device) await this.noteUnpaired({ ...kept, paired: false }, block);
    const { settings, reloads } = (await this.store.care(id)) ?? noCare;
    const urgent = await this.store.urgent();
    return { settings, reloads, urgent, publicUrl: this.address.origin, timeZone: this.zone.name };
  }

  async overview(): Promise<ScreensOverview> {
    const known = await this.known();
    const open = (await this.unpaired.all()).filter(({ id }) => !known.some((each) => each.id === id));
    const cares = await this.store.cares();
    const screens = [...known, ...open].sort(newestFirst).map((report): ScreenHealth => {
      const { label, settings } = cares.get(report.id) ?? noCare;
      return { ...report, label, settings, present: this.isPresent(report) };
    });
    return { screens, urgent: await this.store.urgent() };
  }

  /** Only screens paired with the clinic count, because anyone can open a screen or forge its reports. */
  async ofClinic(clinicId: string): Promise<ClinicScreens> {
    const own = (await this.devices.list()).filter((device) => device.clinicId === clinicId);
    const [reports, cares] = [await this.store.reports(), await this.store.cares()];
    const known = reports.filter(
      ({ target, device }) => target === clinicId && own.some(({ id }) => id === device),
    );
    const here = known.filter((report) => this.isPresent(report));
    return {
      silent: here.length > 0 && here.every(({ sound }) => sound !== 'on'),
      stopped: known.some((report) =>
        this.isPresent(report) ? showsOldFigures(report) : this.age(report) < missedFor,
      ),
      publicUrl: this.address.origin,
      screens: here.map(({ id, sound, lastContactAt }) => {
        const { label } = cares.get(id) ?? noCare;
        return { id, label, sound, lastContactAt };
      }),
    };
  }

  async change(id: string, { label, ...wishes }: CareChange): Promise<ScreenHealth> {
    const care = await this.careOf(id);
    const settings = Object.entries({ ...care.settings, ...wishes }).filter(([, wish]) => wish != null);
    await this.store.keepCare(id, {
      ...care,
      label: label ?? care.label,
      settings: Object.fromEntries(settings),
    });
    return this.screen(id);
  }

  /** The screen reloads as soon as no call is shown. */
  async reload(id: string): Promise<void> {
    const care = await this.careOf(id);
    await this.store.keepCare(id, { ...care, reloads: care.reloads + 1 });
  }

  async forget(id: string): Promise<void> {
    await this.screen(id);
    await this.store.forget([id]);
    await this.unpaired.forget([id]);
  }

  async setUrgent(notice: UrgentNotice | null): Promise<void> {
    await this.store.keepUrgent(notice);
  }

  async name(device: string, claimed: string, label: string): Promise<void> {
    const id = await this.ids.ofPairing(device, claimed);
    const care = (await this.store.care(id)) ?? noCare;
    await this.store.keepCare(id, { ...care, label });
  }

  private async noteUnpaired(report: KeptReport, block: string): Promise<void> {
    const known = await this.store.reportOf(report.id);
    // Only the device itself may report for a paired screen.
    if (known?.device) return;
    if (known) await this.note(report);
    else await this.unpaired.hear(report, block);
  }

  private async note(report: KeptReport): Promise<void> {
    const { lastContactAt: _, ...told } = report;
    const text = JSON.stringify(told);
    const last = this.written.get(report.id);
    const now = this.clock.nowMs();
    if (last?.report === text && now - last.at < writePause) return;
    if (this.written.size > mostWritten) this.written.clear();
    this.written.set(report.id, { at: now, report: text });
    await this.store.report(report);
  }

  /** Paired screens and those with settings; the reports of all others are deleted. */
  private async known(): Promise<KeptReport[]> {
    const reports = await this.store.reports();
    const [cares, devices] = [await this.store.cares(), await this.devices.list()];
    const paired = new Set(devices.map(({ id }) => id));
    const gone: string[] = [];
    const known: KeptReport[] = [];
    for (const report of reports) {
      if (report.device !== null && paired.has(report.device)) known.push(report);
      else if (cares.has(report.id) && this.age(report) < settingsLife) known.push(await this.unpair(report));
      else gone.push(report.id);
    }
    await this.store.forget(gone);
    return known;
  }

  /** A screen whose device was revoked keeps its settings but is no longer paired. */
  private async unpair(report: KeptReport): Promise<KeptReport> {
    if (!report.paired) return report;
    const unpaired = { ...report, paired: false, device: null };
    await this.store.report(unpaired);
    return unpaired;
  }

  private async screen(id: string): Promise<ScreenHealth> {
    const { screens } = await this.overview();
    const screen = screens.find((each) => each.id === id);
    if (!screen) throw unknownScreen(id);
    return screen;
  }

  /** Also stores an unpaired screen for good, so that others cannot push it out of the list. */
  private async careOf(id: string): Promise<KeptCare> {
    const { label: _, settings: __, present: ___, ...report } = await this.screen(id);
    if (!(await this.store.reportOf(id))) {
      await this.store.report(report);
      await this.unpaired.forget([id]);
    }
    return (await this.store.care(id)) ?? noCare;
  }

  private age = ({ lastContactAt }: KeptReport): number => this.clock.nowMs() - Date.parse(lastContactAt);

  private isPresent = (report: KeptReport): boolean => this.age(report) < presence;
}

const newestFirst = (a: KeptReport, b: KeptReport): number => (a.lastContactAt < b.lastContactAt ? 1 : -1);

const showsOldFigures = ({ shown }: ScreenReport): boolean => shown === 'stale' || shown === 'stopped';

const unknownScreen = (id: string): DomainError => new DomainError('invalid', `Screen "${id}" not found.`);
