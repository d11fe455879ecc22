import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.js';
import type { Connection } from './connection.js';

/** A server's own clocks (milliseconds): the wall's, and one that never steps. */
export type OwnClocks = { wall: () => number; steady: () => number };
const machine: OwnClocks = { wall: () => Date.now(), steady: () => performance.now() };

/** Between two looks at the store's clock (milliseconds). */
const lookPeriod = 10_000;
/** A difference that the way to the store and back may explain (milliseconds). */
const leeway = 50;
/** A wall clock this far from the store's is reported (milliseconds). */
const worth = 2_000;

/**
 * The store's clock, which all servers share: a day begins everywhere at the same moment, however wrong
 * a server's own clock is or whenever somebody sets it. While the store is away it goes on evenly.
 */
export class StoreClock extends Clock implements OnApplicationShutdown {
  private readonly report = new Logger(StoreClock.name);
  private readonly timer: NodeJS.Timeout;
  private isOff = false;

  private constructor(
    private readonly redis: Connection,
    private readonly own: OwnClocks,
    /** The store's time when the steady clock stood at 0. */
    private zero: number,
  ) {
    super();
    this.timer = setInterval(() => void this.look(), lookPeriod).unref();
  }

  /** Reads the store's clock. Rejects when it does not answer. */
  static async open(redis: Connection, own: OwnClocks = machine): Promise<StoreClock> {
    const { zero } = await measured(redis, own);
    const clock = new StoreClock(redis, own, zero);
    clock.compare();
    return clock;
  }

  override milliseconds(): number {
    return Math.round(this.zero + this.own.steady());
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Looks again; a difference too small to tell from the way there changes nothing. */
  async look(): Promise<void> {
    try {
      const { zero, way } = await measured(this.redis, this.own);
      if (Math.abs(zero - this.zero) > leeway + way) this.zero = zero;
      this.compare();
    } catch {
      // The connection reports that the store is away; until it is back this clock goes on by itself.
    }
  }

  private compare(): void {
    const off = this.own.wall() - this.milliseconds();
    const isOff = Math.abs(off) > worth;
    if (isOff && !this.isOff) {
      const seconds = Math.round(Math.abs(off) / 1_000);
      this.report.warn(
        `This server's clock runs ${seconds} s ${off > 0 ? 'ahead of' : 'behind'} the store's clock, which it goes by. Set it right (NTP).`,
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
