import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import type { Connection } from './connection.js';

/** In milliseconds; `steady` never jumps. */
export type OwnClocks = { wall: () => number; steady: () => number };
const machine: OwnClocks = { wall: () => Date.now(), steady: () => performance.now() };

const lookPeriod = 10_000;
const leeway = 50;
const worth = 2_000;

/**
 * The clock of Redis, which all servers share: a day begins everywhere at the same moment, even where a server's
 * own clock is wrong or is set. While Redis is away it runs on by itself.
 */
export class StoreClock extends Clock implements OnApplicationShutdown {
  private readonly report = new Logger(StoreClock.name);
  private readonly timer: NodeJS.Timeout;
  private isOff = false;

  private constructor(
    private readonly redis: Connection,
    private readonly own: OwnClocks,
    private zero: number,
  ) {
    super();
    this.timer = setInterval(() => void this.look(), lookPeriod).unref();
  }

  static async open(redis: Connection, own: OwnClocks = machine): Promise<StoreClock> {
    const { zero } = await measured(redis, own);
    const clock = new StoreClock(redis, own, zero);
    clock.compare();
    return clock;
  }

  override nowMs(): number {
    return Math.round(this.zero + this.own.steady());
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    try {
      const { zero, way } = await measured(this.redis, this.own);
      if (Math.abs(zero - this.zero) > leeway + way) this.zero = zero;
      this.compare();
    } catch {
      // The connection itself reports that Redis is away.
    }
  }

  private compare(): void {
    const off = this.own.wall() - this.nowMs();
    const isOff = Math.abs(off) > worth;
    if (isOff && !this.isOff) {
      const seconds = Math.round(Math.abs(off) / 1_000);
      this.report.warn(
        `This server's clock is ${seconds} s ${off > 0 ? 'ahead of' : 'behind'} the clock of Redis, which all servers use. Set it right (NTP).`,
      );
    }
    this.isOff = isOff;
  }
}

async function measured(redis: Connection, { steady }: OwnClocks): Promise<{ zero: number; way: number }> {
  const asked = steady();
  const [seconds, micros] = await redis.time();
  const heard = steady();
  return { zero: Number(seconds) * 1_000 + Number(micros) / 1_000 - (asked + heard) / 2, way: heard - asked };
}
