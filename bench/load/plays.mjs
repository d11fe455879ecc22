import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../report/figure.mjs';
import { Crowd } from './crowd.mjs';
import { openPublisher } from './publishers.mjs';
import { ask } from './requests.mjs';
import { Tapping } from './tapping.mjs';

/** A board that has not reached every viewer after this long is lost (milliseconds). */
const patience = 30_000;

let crowd;
let aside;
let publisher;
const tapping = new Tapping();

export const plays = {
  async open({ side, topics, count, target }) {
    crowd = new Crowd({ side, topics, count, target });
    const begun = performance.now();
    await crowd.open();
    return { milliseconds: performance.now() - begun };
  },

  close() {
    crowd.close();
  },

  async openAside({ side, topics, count }) {
    aside = new Crowd({ side, topics, count });
    await aside.open();
  },

  closeAside() {
    aside.close();
  },

  async openPublisher(side) {
    publisher = await openPublisher(side);
  },

  closePublisher() {
    publisher.close();
  },

  /** Pushes, waits until every viewer has it, and repeats, at most every `gap` ms. */
  series: ({ topic, pushes, gap }) =>
    measured(async (latencies) => {
      for (let push = 0; push < pushes; push += 1) {
        const pause = wait(gap);
        const begun = performance.now();
        const version = await publisher.publish(topic);
        await reached(topic, version);
        for (const at of crowd.arrivals.timesOf(topic, version)) latencies.push(at - begun);
        await pause;
      }
    }),

  /** Pushes to all topics in turn at a fixed rate, without waiting for delivery. */
  paced: ({ topics, perSecond, seconds }) =>
    measured(async (latencies) => {
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
        await reached(topic, await version);
        for (const arrived of crowd.arrivals.timesOf(topic, await version)) latencies.push(arrived - at);
      }
    }),

  ask,

  openTablets: (options) => tapping.open(options),

  closeTablets() {
    tapping.close();
  },

  tapping: (options) => tapping.run(options),

  /** Waits until every viewer is disconnected, then reconnects all. */
  async comeBack() {
    await crowd.allLost();
    const begun = performance.now();
    await crowd.open();
    return { milliseconds: performance.now() - begun };
  },
};

async function measured(work) {
  const latencies = [];
  const before = process.cpuUsage();
  const begun = performance.now();
  crowd.arrivals.clear();
  await work(latencies);
  const { user, system } = process.cpuUsage(before);
  const milliseconds = performance.now() - begun;
  return {
    pushes: crowd.arrivals.pushes,
    milliseconds,
    /** The share of its core this process used, and its cost per push (microseconds). */
    loadShare: (user + system) / 1000 / milliseconds,
    loadMicros: (user + system) / crowd.arrivals.pushes,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    halves: [
      percentile(latencies.slice(0, latencies.length / 2), 0.99),
      percentile(latencies.slice(latencies.length / 2), 0.99),
    ],
  };
}

async function reached(topic, version) {
  const begun = performance.now();
  while (crowd.arrivals.reached(topic, version) < crowd.viewersOf(topic)) {
    if (performance.now() - begun > patience)
      throw new Error(`A board was not delivered to every viewer of ${topic}.`);
    await wait(2);
  }
}
