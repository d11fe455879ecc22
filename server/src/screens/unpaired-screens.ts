import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import {
  ScreensRepository,
  type StoredScreenReport,
  unchangedWriteIntervalMs,
} from './screens.repository.js';

/** Anyone may open the public address, so unpaired screens expire soon. */
const retentionMs = 10 * 60_000;
/** Per address block and in total; each takes about 400 bytes. */
const maxScreensPerBlock = 30;
const maxScreens = 1_000;
const changedWriteIntervalMs = 1_000;
const expiryCheckIntervalMs = 60_000;

type TrackedScreen = { block: string; lastReportAtMs: number; writtenAtMs: number; content: string };

/** Lists unpaired screens for the office. Forged screens fill only the share of their own address block. */
@Injectable()
export class UnpairedScreens {
  private readonly tracked = new Map<string, TrackedScreen>();
  private expiryCheckedAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly repository: ScreensRepository,
    private readonly clock: Clock,
  ) {}

  /** Ignores new screens beyond the limits. */
  async record(report: StoredScreenReport, block: string): Promise<void> {
    const nowMs = this.clock.nowMs();
    const previous = this.tracked.get(report.id);
    if (!previous && !this.hasCapacity(block, nowMs)) return;
    const { lastContactAt: _, ...content } = report;
    const text = JSON.stringify(content);
    const writtenAt = previous?.writtenAtMs ?? Number.NEGATIVE_INFINITY;
    const intervalMs = text === previous?.content ? unchangedWriteIntervalMs : changedWriteIntervalMs;
    const isDue = nowMs - writtenAt >= intervalMs;
    this.tracked.set(
      report.id,
      isDue || !previous
        ? { block, lastReportAtMs: nowMs, writtenAtMs: nowMs, content: text }
        : { ...previous, lastReportAtMs: nowMs },
    );
    if (!isDue) return;
    await this.repository.saveUnpairedReport(report, retentionMs / 1_000);
    await this.removeExpired(nowMs);
  }

  async list(): Promise<StoredScreenReport[]> {
    const all = await this.repository.unpairedReports.list();
    const oldestAllowedMs = this.clock.nowMs() - retentionMs;
    const expired = all.filter(({ lastContactAt }) => Date.parse(lastContactAt) < oldestAllowedMs);
    await this.remove(expired.map(({ id }) => id));
    return all.filter((report) => !expired.includes(report));
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.tracked.delete(id);
    await this.repository.unpairedReports.delete(...ids);
  }

  private async removeExpired(nowMs: number): Promise<void> {
    if (nowMs - this.expiryCheckedAtMs < expiryCheckIntervalMs) return;
    this.expiryCheckedAtMs = nowMs;
    await this.list();
  }

  private hasCapacity(block: string, nowMs: number): boolean {
    for (const [id, { lastReportAtMs }] of this.tracked)
      if (nowMs - lastReportAtMs > retentionMs) this.tracked.delete(id);
    if (this.tracked.size >= maxScreens) return false;
    let blockCount = 0;
    for (const screen of this.tracked.values()) if (screen.block === block) blockCount += 1;
    return blockCount < maxScreensPerBlock;
  }
}
