import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import type { Connection } from './connection.js';

/** In milliseconds; `steady` never jumps. */
export type LocalClocks = { wall: () => number; steady: () => number };
const systemClocks: LocalClocks = { wall: () => Date.now(), steady: () => performance.now() };

const syncIntervalMs = 10_000;
const toleranceMs = 50;
const reportThresholdMs = 2_000;

/**
 * The clock of Redis, which all servers share: a day begins everywhere at the same moment, even where a server's
 * own clock is wrong or is set. While Redis is away it runs on by itself.
 */
export class StoreClock extends Clock implements OnApplicationShutdown {
  private readonly logger = new Logger(StoreClock.name);
  private readonly timer: NodeJS.Timeout;
  private isOff = false;

  private constructor(
    private readonly redis: Connection,
    private readonly local: LocalClocks,
    private offsetMs: number,
  ) {
    super();
    this.timer = setInterval(() => void this.sync(), syncIntervalMs).unref();
  }

  static async open(redis: Connection, own: LocalClocks = systemClocks): Promise<StoreClock> {
    const { offsetMs } = await measureOffset(redis, own);
    const clock = new StoreClock(redis, own, offsetMs);
    clock.reportSkew();
    return clock;
  }

  override nowMs(): number {
    return Math.round(this.offsetMs + this.local.steady());
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async sync(): Promise<void> {
    try {
      const { offsetMs, roundTripMs } = await measureOffset(this.redis, this.local);
      if (Math.abs(offsetMs - this.offsetMs) > toleranceMs + roundTripMs) this.offsetMs = offsetMs;
      this.reportSkew();
    } catch {
      // The connection itself reports that Redis is away.
    }
  }

  private reportSkew(): void {
    const off = this.local.wall() - this.nowMs();
    const isOff = Math.abs(off) > reportThresholdMs;
    if (isOff && !this.isOff) {
      const seconds = Math.round(Math.abs(off) / 1_000);
      this.logger.warn(
        `This server's clock is ${seconds} s ${off > 0 ? 'ahead of' : 'behind'} the clock of Redis, which all servers use. Set it right (NTP).`,
      );
    }
    this.isOff = isOff;
  }
}

async function measureOffset(
  redis: Connection,
  { steady }: LocalClocks,
): Promise<{ offsetMs: number; roundTripMs: number }> {
  const sentMs = steady();
  const [seconds, micros] = await redis.time();
  const receivedMs = steady();
  return {
    offsetMs: Number(seconds) * 1_000 + Number(micros) / 1_000 - (sentMs + receivedMs) / 2,
    roundTripMs: receivedMs - sentMs,
  };
}
