import type { DayForecastAccuracy } from '@hannun/shared/contract';
import { halfHourSeconds } from '@hannun/shared/date-time';
import type { LaneEvent, LaneForecaster } from '@hannun/shared/forecast';

/** Half an hour of a lane's past day, by arrival (services: by their start). Times in seconds. */
export type SlotSummary = {
  /** Half-hours since midnight. */
  slot: number;
  called: number;
  wait: number;
  left: number;
  service: number | null;
  /** Mean booths working while people waited; `null` if nobody waited. */
  booths: number | null;
};

export type DaySummary = {
  day: string;
  lanes: Readonly<Record<string, readonly SlotSummary[]>>;
  /** Absent in days stored by earlier versions. */
  forecasts?: Readonly<Record<string, DayForecastAccuracy>>;
};

type SlotSums = { called: number; wait: number; left: number; served: number; service: number };

export class DaySummaryBuilder {
  private midnight = 0;
  private readonly waiting = new Map<string, number>();
  private readonly serving = new Map<string, { joinedAt: number; calledAt: number }>();
  private readonly slots = new Map<number, SlotSums>();

  add(event: LaneEvent): void {
    switch (event.type) {
      case 'day-began':
        this.midnight = event.midnight;
        break;
      case 'joined':
        this.waiting.set(event.id, event.at);
        break;
      case 'returned':
        this.revertCall(event.id);
        this.waiting.set(event.id, event.joinedAt);
        break;
      case 'called':
        if (event.id !== null) this.recordCall(event.id, event.at);
        break;
      case 'served':
        if (event.id !== null) this.recordServed(event.id, event.at);
        break;
      case 'gone':
        this.recordGone(event.id, event.reason === 'left');
        break;
      default:
        break;
    }
  }

  summarize({ flow }: LaneForecaster): SlotSummary[] {
    return [...this.slots]
      .sort(([a], [b]) => a - b)
      .map(([slot, { called, wait, left, served, service }]) => {
        const seconds = flow.slotSeconds[slot] ?? 0;
        const boothSeconds = flow.slotBoothSeconds[slot] ?? 0;
        return {
          slot,
          called,
          wait: called > 0 ? Math.round(wait / called) : 0,
          left,
          service: served > 0 ? Math.round(service / served) : null,
          booths: seconds > 0 ? Math.round((10 * boothSeconds) / seconds) / 10 : null,
        };
      });
  }

  private recordCall(id: string, at: number): void {
    const joinedAt = this.waiting.get(id);
    if (joinedAt === undefined) return;
    this.waiting.delete(id);
    this.serving.set(id, { joinedAt, calledAt: Math.max(at, joinedAt) });
    const sums = this.sumsAt(joinedAt);
    sums.called += 1;
    sums.wait += Math.max(0, at - joinedAt);
  }

  /** An undone call ended no wait. */
  private revertCall(id: string): void {
    const taken = this.serving.get(id);
    if (!taken) return;
    this.serving.delete(id);
    const sums = this.sumsAt(taken.joinedAt);
    sums.called -= 1;
    sums.wait -= taken.calledAt - taken.joinedAt;
  }

  /** In head-count mode the check-out of a waiting person is their call too. */
  private recordServed(id: string, at: number): void {
    this.recordCall(id, at);
    const taken = this.serving.get(id);
    if (!taken) return;
    this.serving.delete(id);
    if (at <= taken.calledAt) return;
    const sums = this.sumsAt(taken.calledAt);
    sums.served += 1;
    sums.service += at - taken.calledAt;
  }

  private recordGone(id: string, gaveUp: boolean): void {
    const joinedAt = this.waiting.get(id);
    this.waiting.delete(id);
    this.serving.delete(id);
    if (gaveUp && joinedAt !== undefined) this.sumsAt(joinedAt).left += 1;
  }

  private sumsAt(at: number): SlotSums {
    // Of the day before: its line went on.
    const slot = Math.max(0, Math.floor((at - this.midnight) / halfHourSeconds));
    const sums = this.slots.get(slot) ?? { called: 0, wait: 0, left: 0, served: 0, service: 0 };
    this.slots.set(slot, sums);
    return sums;
  }
}
