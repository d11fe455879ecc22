import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../report/figure.mjs';
import { requestRepeatedly } from './http-load.mjs';
import { openPublisher } from './publishers.mjs';
import { TapLoad } from './tap-load.mjs';
import { Viewers } from './viewers.mjs';

/** A board that has not reached every viewer after this long is lost (milliseconds). */
const deliveryTimeoutMs = 30_000;

let viewers;
let unmeasuredViewers;
let publisher;
const tapLoad = new TapLoad();

export const scenarios = {
  async open({ side, topics, count, target }) {
    viewers = new Viewers({ side, topics, count, target });
    const begun = performance.now();
    await viewers.open();
    return { milliseconds: performance.now() - begun };
  },

  close() {
    viewers.close();
  },

  async openAside({ side, topics, count }) {
    unmeasuredViewers = new Viewers({ side, topics, count });
    await unmeasuredViewers.open();
  },

  closeAside() {
    unmeasuredViewers.close();
  },

  async openPublisher(side) {
    publisher = await openPublisher(side);
  },

  closePublisher() {
    publisher.close();
  },

  /** Pushes, waits until every viewer has it, and repeats, at most every `gap` ms. */
  series: ({ topic, pushes, gap }) =>
    measureDeliveries(async (latencies) => {
      for (let push = 0; push < pushes; push += 1) {
        const pause = wait(gap);
        const begun = performance.now();
        const version = await publisher.publish(topic);
        await waitUntilDelivered(topic, version);
        for (const at of viewers.arrivals.timesOf(topic, version)) latencies.push(at - begun);
        await pause;
      }
    }),

  /** Pushes to all topics in turn at a fixed rate, without waiting for delivery. */
  paced: ({ topics, perSecond, seconds }) =>
    measureDeliveries(async (latencies) => {
      const pushed = [];
      const begun = performance.now();
      for (let push = 0; push < perSecond * seconds; push += 1) {
        const due = begun + (push * 1000) / perSecond;
        if (due > performance.now()) await wait(due - performance.now());
        const topic = topics[push % topics.length];
        const at = performance.now();
        pushed.push({ topic, at, version: publisher.publish(topic) });
      }
      for (const { topic, at, version } of pushed) {
        await waitUntilDelivered(topic, await version);
        for (const arrived of viewers.arrivals.timesOf(topic, await version)) latencies.push(arrived - at);
      }
    }),

  ask: requestRepeatedly,

  openTablets: (options) => tapLoad.open(options),

  closeTablets() {
    tapLoad.close();
  },

  tapping: (options) => tapLoad.run(options),

  /** Waits until every viewer is disconnected, then reconnects all. */
  async comeBack() {
    await viewers.waitUntilAllLost();
    const begun = performance.now();
    await viewers.open();
    return { milliseconds: performance.now() - begun };
  },
};

async function measureDeliveries(work) {
  const latencies = [];
  const before = process.cpuUsage();
  const begun = performance.now();
  viewers.arrivals.clear();
  await work(latencies);
  const { user, system } = process.cpuUsage(before);
  const milliseconds = performance.now() - begun;
  return {
    pushes: viewers.arrivals.pushes,
    milliseconds,
    /** The share of its core this process used, and its cost per push (microseconds). */
    loadShare: (user + system) / 1000 / milliseconds,
    loadMicros: (user + system) / viewers.arrivals.pushes,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    halves: [
      percentile(latencies.slice(0, latencies.length / 2), 0.99),
      percentile(latencies.slice(latencies.length / 2), 0.99),
    ],
  };
}

async function waitUntilDelivered(topic, version) {
  const begun = performance.now();
  while (viewers.arrivals.countReached(topic, version) < viewers.countViewers(topic)) {
    if (performance.now() - begun > deliveryTimeoutMs)
      throw new Error(`A board was not delivered to every viewer of ${topic}.`);
    await wait(2);
  }
}
