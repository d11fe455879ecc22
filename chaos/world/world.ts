import { type LinkProxy, openLinkProxy } from '../../e2e/harness/link-proxy.js';
import { pair } from '../../e2e/harness/tablet.js';
import { randomFrom } from '../random.js';
import { openBalancer } from './balancer.js';
import { type Node, openNode } from './node.js';
import { Recorder } from './recorder.js';
import type { ServerStart } from './server-start.js';
import { openStore, type Store } from './store.js';
import { type ChaosTablet, goodHabits, type Habits, openTablet, type TabletOptions } from './tablet.js';
import type { Line } from './taps.js';
import { type Judgement, openViewer, type Viewer } from './viewer.js';

/** What a run consists of, and what a mutant changes. */
export type Cast = {
  nodes: number;
  tablets: number;
  viewers: number;
  server: ServerStart;
  /** The build that upgraded servers run; the same one if omitted. */
  nextBuild?: ServerStart;
  redis?: readonly string[] | undefined;
  habits?: Habits | undefined;
  pace?: TabletOptions['pace'];
  judgement?: Judgement | undefined;
};

/** The system under test, with a breakable connection wherever data flows. */
export type World = AsyncDisposable & {
  clinics: readonly [string, string];
  store: Store;
  nodes: readonly Node[];
  tablets: readonly ChaosTablet[];
  viewers: readonly Viewer[];
  lines: readonly LinkProxy[];
  recorder: Recorder;
  nextBuild: ServerStart;
};

/** Two clinics open round the clock: one calls tickets, one only counts people. */
const clinics = ['wangsimni-plaza', 'seongsu-station'] as const;

export async function openWorld(cast: Cast, seed: number): Promise<World> {
  const opened = new AsyncDisposableStack();
  try {
    return await openInto(opened, cast, seed);
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function openInto(opened: AsyncDisposableStack, cast: Cast, seed: number): Promise<World> {
  const recorder = new Recorder();
  const store = opened.use(await openStore(cast.redis));
  const nodes = await openNodes(cast, store, opened);
  const balancer = opened.use(await openBalancer(nodes));
  const lines: LinkProxy[] = [];
  const openLine = async () => {
    const line = opened.use(await openLinkProxy(balancer.url));
    lines.push(line);
    return line.url;
  };
  const tablets = await openTablets(cast, { seed, recorder, openLine, officeUrl: balancer.url });
  for (const tablet of tablets) opened.use(tablet);
  const viewers: Viewer[] = [];
  for (let index = 0; index < cast.viewers; index += 1) {
    const viewer = openViewer(`viewer ${index + 1}`, await openLine(), recorder, cast.judgement);
    viewers.push(opened.use(viewer));
  }
  const close = () => opened.disposeAsync();
  const nextBuild = cast.nextBuild ?? cast.server;
  return {
    clinics,
    store,
    nodes,
    tablets,
    viewers,
    lines,
    recorder,
    nextBuild,
    [Symbol.asyncDispose]: close,
  };
}

const openNodes = ({ nodes, server }: Cast, store: Store, opened: AsyncDisposableStack): Promise<Node[]> =>
  Promise.all(
    Array.from({ length: nodes }, async () => opened.use(await openNode(store.process.url, server))),
  );

type Around = { seed: number; recorder: Recorder; openLine: () => Promise<string>; officeUrl: string };

async function openTablets(cast: Cast, { seed, recorder, openLine, officeUrl }: Around) {
  const [calling, counting] = clinics.map((clinicId): Line => ({ clinicId, lane: 'pcr', tickets: [] }));
  const tablets: ChaosTablet[] = [];
  for (let index = 0; index < cast.tablets; index += 1) {
    // The first two tablets share a clinic, so that they act on one queue.
    const line = index % 3 === 2 ? counting : calling;
    if (!line) continue;
    const name = `tablet ${index + 1}`;
    const token = await pair(officeUrl, line.clinicId);
    const urls = [await openLine(), await openLine()] as const;
    const random = randomFrom(seed, name);
    const { habits = goodHabits, pace } = cast;
    const numbered = index % 2 === 0;
    tablets.push(openTablet({ name, urls, token, line, numbered, random, recorder, habits, pace }));
  }
  return tablets;
}
