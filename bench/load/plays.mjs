import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../report/figure.mjs';
import { Crowd } from './crowd.mjs';
import { openPublisher } from './publishers.mjs';
import { ask } from './requests.mjs';
import { Tapping } from './tapping.mjs';

/** A board that has not reached every viewer after this long is counted as lost (milliseconds). */
const patience = 30_000;

let crowd;
let aside;
let publisher;
const tapping = new Tapping();

/** What the load process can be asked to do, each with its answer. */
export const plays = {
  /** Opens viewers, the same number for each topic. Resolves once each has its first board. */
  async open({ side, topics, count, target }) {
    crowd = new Crowd({ side, topics, count, target });
    const begun = performance.now();
    await crowd.open();
    return { milliseconds: performance.now() - begun };
  },

  close() {
    crowd.close();
  },

  /** Opens viewers that are not measured. */
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

  /** Pushes again and again, each time waiting for every viewer, at most every `gap` ms. */
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

  /** Pushes in turn to all topics, so many a second, whether the last one has arrived or not. */
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

  /** Asks over HTTP. */
  ask,

  openTablets: (options) => tapping.open(options),

  closeTablets() {
    tapping.close();
  },

  /** The tablets tap as fast as they are answered. */
  tapping: (options) => tapping.run(options),

  /** Waits until every viewer is cut, then brings all back. */
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
    /** The share of its core this process used, and what one push cost it (microseconds). */
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
      throw new Error(`A board did not reach every viewer of ${topic}.`);
    await wait(2);
  }
}
