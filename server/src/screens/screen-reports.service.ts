import type { Device, ScreenDesiredState, ScreenReport } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { ServerConfig } from '../core/config.js';
import { rateLimitedError } from '../core/domain-error.js';
import { toSite } from '../limits/address-block.js';
import { BurstLimiter } from '../limits/burst-limiter.js';
import { FixedWindowLimiter } from '../limits/fixed-window-limiter.js';
import { ScreenIdRegistry } from './screen-id-registry.js';
import {
  ScreensRepository,
  type StoredScreenReport,
  unchangedWriteIntervalMs,
} from './screens.repository.js';
import { UnpairedScreens } from './unpaired-screens.js';

const maxRemembered = 1_000;
/** Per second: of one paired screen and site, and of all unpaired screens of an address block. */
const reportsPerSecond = { paired: 20, unpaired: 60 };
/** Bounds writes for a paired screen, beyond which reports are answered but not stored. */
const acceptedReports = { burst: 5, perSecond: 1 };

/** The device is `null` for an unpaired screen. */
export type ReportSource = { device: Device | null; block: string };

/** Takes in how each screen is, and answers what it is to show. */
@Injectable()
export class ScreenReportsService {
  private readonly lastWritten = new Map<string, { atMs: number; report: string }>();
  private readonly pairedLimit = new FixedWindowLimiter(reportsPerSecond.paired);
  private readonly acceptedLimit = new BurstLimiter(acceptedReports.burst, acceptedReports.perSecond);
  private readonly unpairedLimit = new FixedWindowLimiter(reportsPerSecond.unpaired);

  constructor(
    private readonly repository: ScreensRepository,
    private readonly ids: ScreenIdRegistry,
    private readonly unpaired: UnpairedScreens,
    private readonly clock: Clock,
    private readonly config: ServerConfig,
  ) {}

  async record(
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
    const { settings, reloads } = await this.repository.desiredStateOf(id);
    const urgent = await this.repository.findUrgentNotice();
    const { publicUrl, timeZone } = this.config;
    return { settings, reloads, urgent, publicUrl, timeZone };
  }

  private async saveUnpaired(report: StoredScreenReport, block: string): Promise<void> {
    const known = await this.repository.reports.find(report.id);
    // Only the device itself may report for a paired screen.
    if (known?.device) return;
    if (known) await this.saveThrottled(report);
    else await this.unpaired.record(report, block);
  }

  private async saveThrottled(report: StoredScreenReport): Promise<void> {
    const { lastContactAt: _, ...content } = report;
    const text = JSON.stringify(content);
    const last = this.lastWritten.get(report.id);
    const nowMs = this.clock.nowMs();
    if (last?.report === text && nowMs - last.atMs < unchangedWriteIntervalMs) return;
    if (this.lastWritten.size > maxRemembered) this.lastWritten.clear();
    this.lastWritten.set(report.id, { atMs: nowMs, report: text });
    await this.repository.reports.save(report.id, report);
  }
}
