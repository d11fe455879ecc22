import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { type KeptReport, ScreenStore } from './screen.js';

/** Anyone may open the public address, so unpaired screens expire soon. */
const lifeMs = 10 * 60_000;
/** Per address block and in total; each takes about 400 bytes. */
const maxOfBlock = 30;
const maxInAll = 1_000;
const changedPauseMs = 1_000;
const samePauseMs = 25_000;
const sweepPauseMs = 60_000;

type Heard = { block: string; at: number; writtenAt: number; text: string };

/** Lists unpaired screens for the office. Forged screens fill only the share of their own address block. */
@Injectable()
export class UnpairedScreens {
  private readonly heard = new Map<string, Heard>();
  private sweptAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly store: ScreenStore,
    private readonly clock: Clock,
  ) {}

  /** Ignores new screens beyond the limits. */
  async hear(report: KeptReport, block: string): Promise<void> {
    const now = this.clock.nowMs();
    const before = this.heard.get(report.id);
    if (!before && !this.hasRoom(block, now)) return;
    const { lastContactAt: _, ...told } = report;
    const text = JSON.stringify(told);
    const writtenAt = before?.writtenAt ?? Number.NEGATIVE_INFINITY;
    const pause = text === before?.text ? samePauseMs : changedPauseMs;
    const isDue = now - writtenAt >= pause;
    this.heard.set(
      report.id,
      isDue || !before ? { block, at: now, writtenAt: now, text } : { ...before, at: now },
    );
    if (!isDue) return;
    await this.store.reportUnpaired(report, lifeMs / 1_000);
    await this.sweep(now);
  }

  async all(): Promise<KeptReport[]> {
    const all = await this.store.unpaired();
    const oldest = this.clock.nowMs() - lifeMs;
    const gone = all.filter(({ lastContactAt }) => Date.parse(lastContactAt) < oldest);
    await this.forget(gone.map(({ id }) => id));
    return all.filter((report) => !gone.includes(report));
  }

  async forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.heard.delete(id);
    await this.store.forgetUnpaired(ids);
  }

  private async sweep(now: number): Promise<void> {
    if (now - this.sweptAt < sweepPauseMs) return;
    this.sweptAt = now;
    await this.all();
  }

  private hasRoom(block: string, now: number): boolean {
    for (const [id, { at }] of this.heard) if (now - at > lifeMs) this.heard.delete(id);
    if (this.heard.size >= maxInAll) return false;
    let ofBlock = 0;
    for (const heard of this.heard.values()) if (heard.block === block) ofBlock += 1;
    return ofBlock < maxOfBlock;
  }
}
