import type {
  ClinicScreens,
  ScreenCare,
  ScreenHealth,
  ScreenReport,
  ScreenSettings,
  ScreensOverview,
  UrgentNotice,
} from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Refusal } from '../refusal.js';
import { TimeZone } from '../time-zone.js';
import { PublicAddress } from './public-address.js';
import { type KeptCare, type KeptReport, ScreenStore } from './screen.js';

/** A screen not heard for this long is away (milliseconds); it reports several times a minute. */
const presence = 60_000;
/**
 * A screen of a clinic that falls silent is missed for this long (milliseconds): one that is paired until
 * the next day, while an unpaired one may only have been somebody's look at the public address.
 */
const missedFor = { paired: 24 * 60 * 60_000, unpaired: 30 * 60_000 };
/** An unpaired screen not heard for a day is forgotten (milliseconds): anyone may open the public address. */
const unpairedLife = 24 * 60 * 60_000;
/** Most unpaired screens that are remembered. */
const unpairedMost = 500;
/** Between two writes of an unchanged report (milliseconds). */
const writePause = 25_000;

const noCare: KeptCare = { label: '', settings: {}, reloads: 0 };

/** What a change of care may hold; `null` leaves the choice to the screen again. */
export type CareChange = { label?: string } & {
  [Setting in keyof ScreenSettings]: ScreenSettings[Setting] | null;
};

/** Hears how lobby screens are, and tells them what the office wants. */
@Injectable()
export class ScreensService {
  private readonly written = new Map<string, { at: number; report: string }>();

  constructor(
    private readonly store: ScreenStore,
    private readonly clock: Clock,
    private readonly address: PublicAddress,
    private readonly zone: TimeZone,
  ) {}

  /** Notes a screen's report and answers with what the office wants of it. */
  async hear(id: string, report: ScreenReport, device: string | null): Promise<ScreenCare> {
    await this.note({ ...report, id, paired: device !== null, device, lastContactAt: this.clock.now() });
    const { settings, reloads } = (await this.store.care(id)) ?? noCare;
    const urgent = await this.store.urgent();
    return { settings, reloads, urgent, publicUrl: this.address.origin, timeZone: this.zone.name };
  }

  /** Every screen heard of, those lately heard first. */
  async overview(): Promise<ScreensOverview> {
    const [reports, cares] = await Promise.all([this.reports(), this.store.cares()]);
    const screens = reports.map((report): ScreenHealth => {
      const { label, settings } = cares.get(report.id) ?? noCare;
      return { ...report, label, settings, present: this.isPresent(report) };
    });
    return { screens, urgent: await this.store.urgent() };
  }

  /** The screens of one clinic, whether its calls are heard by nobody, and whether one of them has stopped. */
  async ofClinic(clinicId: string): Promise<ClinicScreens> {
    const { screens } = await this.overview();
    const known = screens.filter(({ target }) => target === clinicId);
    const here = known.filter(({ present }) => present);
    return {
      silent: here.length > 0 && here.every(({ sound }) => sound !== 'on'),
      stopped: known.some((screen) => (screen.present ? showsOldFigures(screen) : this.isMissed(screen))),
      publicUrl: this.address.origin,
      screens: here.map(({ id, label, sound, lastContactAt }) => ({ id, label, sound, lastContactAt })),
    };
  }

  /** Changes what is wanted of a screen. Throws `Refusal` when it was never heard. */
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

  /** Asks a screen to load itself anew as soon as nobody is being called. */
  async reload(id: string): Promise<void> {
    const care = await this.careOf(id);
    await this.store.keepCare(id, { ...care, reloads: care.reloads + 1 });
  }

  async forget(id: string): Promise<void> {
    await this.careOf(id);
    await this.store.forget([id]);
  }

  async setUrgent(notice: UrgentNotice | null): Promise<void> {
    await this.store.keepUrgent(notice);
  }

  /** Names a screen that was just paired. */
  async name(id: string, label: string): Promise<void> {
    const care = (await this.store.care(id)) ?? noCare;
    await this.store.keepCare(id, { ...care, label });
  }

  private async note(report: KeptReport): Promise<void> {
    const { lastContactAt: _, ...told } = report;
    const text = JSON.stringify(told);
    const last = this.written.get(report.id);
    const now = this.clock.milliseconds();
    if (last?.report === text && now - last.at < writePause) return;
    if (this.written.size > 2 * unpairedMost) this.written.clear();
    this.written.set(report.id, { at: now, report: text });
    await this.store.report(report);
    // Anyone may make up screens: looking at them all forgets the ones that are too many.
    if (!last && (await this.store.count()) > 2 * unpairedMost) await this.reports();
  }

  /** All reports, newest first; unpaired screens gone for good are forgotten on the way. */
  private async reports(): Promise<KeptReport[]> {
    const all = (await this.store.reports()).sort((a, b) => (a.lastContactAt < b.lastContactAt ? 1 : -1));
    const unpaired = all.filter(({ paired }) => !paired);
    const gone = unpaired.filter((report, place) => place >= unpairedMost || this.age(report) > unpairedLife);
    await this.store.forget(gone.map(({ id }) => id));
    return all.filter((report) => !gone.includes(report));
  }

  private async screen(id: string): Promise<ScreenHealth> {
    const { screens } = await this.overview();
    const screen = screens.find((each) => each.id === id);
    if (!screen) throw unknownScreen(id);
    return screen;
  }

  private async careOf(id: string): Promise<KeptCare> {
    await this.screen(id);
    return (await this.store.care(id)) ?? noCare;
  }

  private age = ({ lastContactAt }: KeptReport): number =>
    this.clock.milliseconds() - Date.parse(lastContactAt);

  private isPresent = (report: KeptReport): boolean => this.age(report) < presence;

  private isMissed = (report: KeptReport): boolean =>
    this.age(report) < (report.paired ? missedFor.paired : missedFor.unpaired);
}

const showsOldFigures = ({ shown }: ScreenReport): boolean => shown === 'stale' || shown === 'stopped';

const unknownScreen = (id: string): Refusal =>
  new Refusal('invalid', `No screen "${id}" was ever heard. Look at the list of screens.`);
