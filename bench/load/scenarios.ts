import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../report/figure.ts';
import type { PairedTablet } from '../targets/pair-tablets.ts';
import { requestRepeatedly } from './http-load.ts';
import { measureLoad } from './measure-load.ts';
import { openPublisher, type Publisher, type PublisherOptions } from './publishers.ts';
import { TapLoad } from './tap-load.ts';
import { Viewers, type ViewersOptions } from './viewers.ts';

/** A board that has not reached every viewer after this long is lost. */
const deliveryTimeoutMs = 30_000;

let viewers: Viewers;
let unmeasuredViewers: Viewers;
let publisher: Publisher;
const tapLoad = new TapLoad();

type PublishInTurn = { topic: string; pushes: number; intervalMs: number };
type PublishAtRate = { topics: readonly string[]; perSecond: number; seconds: number };

export type Scenarios = typeof scenarios;

export const scenarios = {
  async openViewers(options: ViewersOptions) {
    viewers = new Viewers(options);
    await viewers.open();
  },

  closeViewers() {
    viewers.close();
  },

  async openUnmeasuredViewers(options: ViewersOptions) {
    unmeasuredViewers = new Viewers(options);
    await unmeasuredViewers.open();
  },

  closeUnmeasuredViewers() {
    unmeasuredViewers.close();
  },

  async openPublisher(server: PublisherOptions) {
    publisher = await openPublisher(server);
  },

  closePublisher() {
    publisher.close();
  },

  /** Pushes, waits until every viewer has it, and repeats, at most every `intervalMs`. */
  publishInTurn: ({ topic, pushes, intervalMs }: PublishInTurn) =>
    measureDeliveries(async (latencies) => {
      for (let push = 0; push < pushes; push += 1) {
        const pause = wait(intervalMs);
        const startedAt = performance.now();
        const version = await publisher.publish(topic);
        await waitUntilDelivered(topic, version);
        for (const at of viewers.arrivals.timesOf(topic, version)) latencies.push(at - startedAt);
        await pause;
      }
    }),

  /** Pushes to all topics in turn at a fixed rate, without waiting for delivery. */
  publishAtRate: ({ topics, perSecond, seconds }: PublishAtRate) =>
    measureDeliveries(async (latencies) => {
      const pushed: { topic: string; at: number; version: Promise<number> }[] = [];
      const startedAt = performance.now();
      for (let push = 0; push < perSecond * seconds; push += 1) {
        const due = startedAt + (push * 1000) / perSecond;
        if (due > performance.now()) await wait(due - performance.now());
        const topic = topics[push % topics.length] ?? '';
        const at = performance.now();
        pushed.push({ topic, at, version: publisher.publish(topic) });
      }
      for (const { topic, at, version } of pushed) {
        await waitUntilDelivered(topic, await version);
        for (const arrived of viewers.arrivals.timesOf(topic, await version)) latencies.push(arrived - at);
      }
    }),

  request: requestRepeatedly,

  openTablets: (options: { port: number; tablets: readonly PairedTablet[] }) => tapLoad.open(options),

  closeTablets() {
    tapLoad.close();
  },

  tap: (options: { seconds: number }) => tapLoad.run(options),

  /** Waits until every viewer is disconnected, then reconnects all. */
  async reconnect() {
    await viewers.waitUntilAllLost();
    const startedAt = performance.now();
    await viewers.open();
    return { milliseconds: performance.now() - startedAt };
  },
};

type Deliveries = {
  pushes: number;
  milliseconds: number;
  loadShare: number;
  loadMicros: number;
  p50: number;
  p99: number;
  halves: { early: number; late: number };
};

async function measureDeliveries(work: (latencies: number[]) => Promise<void>): Promise<Deliveries> {
  const latencies: number[] = [];
  viewers.arrivals.clear();
  const { milliseconds, cpuMicros, loadShare } = await measureLoad(() => work(latencies));
  return {
    pushes: viewers.arrivals.pushes,
    milliseconds,
    loadShare,
    loadMicros: cpuMicros / viewers.arrivals.pushes,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    halves: {
      early: percentile(latencies.slice(0, latencies.length / 2), 0.99),
      late: percentile(latencies.slice(latencies.length / 2), 0.99),
    },
  };
}

async function waitUntilDelivered(topic: string, version: number): Promise<void> {
  const startedAt = performance.now();
  while (viewers.arrivals.countReached(topic, version) < viewers.countViewers(topic)) {
    if (performance.now() - startedAt > deliveryTimeoutMs)
      throw new Error(`A board was not delivered to every viewer of ${topic}.`);
    await wait(2);
  }
}
