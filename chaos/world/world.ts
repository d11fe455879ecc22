import { type NetworkProxy, openNetworkProxy } from '../../e2e/harness/network-proxy.js';
import { pairDevice } from '../../e2e/harness/tablet.js';
import { seededRandom } from '../seeded-random.js';
import { startLoadBalancer } from './load-balancer.js';
import { type ServerNode, startNode } from './node.js';
import { Recorder } from './recorder.js';
import type { StartServer } from './start-server.js';
import { startStore, type TestStore } from './store.js';
import {
  type ChaosTablet,
  correctBehaviour,
  openTablet,
  type TabletBehaviour,
  type TabletOptions,
} from './tablet.js';
import type { TapTarget } from './taps.js';
import { openViewer, type Viewer, type ViewerBehaviour } from './viewer.js';

/** What a run consists of, and what a mutant changes. */
export type Scenario = {
  nodes: number;
  tablets: number;
  viewers: number;
  server: StartServer;
  /** The build that upgraded servers run; the same one if omitted. */
  nextBuild?: StartServer;
  redis?: readonly string[] | undefined;
  behaviour?: TabletBehaviour | undefined;
  pauseMs?: TabletOptions['pauseMs'];
  viewerBehaviour?: ViewerBehaviour | undefined;
};

/** The system under test, with a breakable connection wherever data flows. */
export type World = AsyncDisposable & {
  clinics: readonly [string, string];
  store: TestStore;
  nodes: readonly ServerNode[];
  tablets: readonly ChaosTablet[];
  viewers: readonly Viewer[];
  connections: readonly NetworkProxy[];
  recorder: Recorder;
  nextBuild: StartServer;
};

/** Two clinics open round the clock: one calls tickets, one only counts people. */
const clinics = ['wangsimni-plaza', 'seongsu-station'] as const;

export async function openWorld(cast: Scenario, seed: number): Promise<World> {
  const opened = new AsyncDisposableStack();
  try {
    return await openInto(opened, cast, seed);
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function openInto(opened: AsyncDisposableStack, cast: Scenario, seed: number): Promise<World> {
  const recorder = new Recorder();
  const store = opened.use(await startStore(cast.redis));
  const nodes = await openNodes(cast, store, opened);
  const balancer = opened.use(await startLoadBalancer(nodes));
  const lines: NetworkProxy[] = [];
  const openLine = async () => {
    const line = opened.use(await openNetworkProxy(balancer.url));
    lines.push(line);
    return line.url;
  };
  const tablets = await openTablets(cast, { seed, recorder, openLine, officeUrl: balancer.url });
  for (const tablet of tablets) opened.use(tablet);
  const viewers: Viewer[] = [];
  for (let index = 0; index < cast.viewers; index += 1) {
    const viewer = openViewer(`viewer ${index + 1}`, await openLine(), recorder, cast.viewerBehaviour);
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
    connections: lines,
    recorder,
    nextBuild,
    [Symbol.asyncDispose]: close,
  };
}

const openNodes = (
  { nodes, server }: Scenario,
  store: TestStore,
  opened: AsyncDisposableStack,
): Promise<ServerNode[]> =>
  Promise.all(
    Array.from({ length: nodes }, async () => opened.use(await startNode(store.process.url, server))),
  );

type TabletContext = { seed: number; recorder: Recorder; openLine: () => Promise<string>; officeUrl: string };

async function openTablets(cast: Scenario, { seed, recorder, openLine, officeUrl }: TabletContext) {
  const [calling, counting] = clinics.map((clinicId): TapTarget => ({ clinicId, lane: 'pcr', tickets: [] }));
  const tablets: ChaosTablet[] = [];
  for (let index = 0; index < cast.tablets; index += 1) {
    // The first two tablets share a clinic, so that they act on one queue.
    const line = index % 3 === 2 ? counting : calling;
    if (!line) continue;
    const name = `tablet ${index + 1}`;
    const token = await pairDevice(officeUrl, line.clinicId);
    const urls = [await openLine(), await openLine()] as const;
    const random = seededRandom(seed, name);
    const { behaviour = correctBehaviour, pauseMs } = cast;
    const numbered = index % 2 === 0;
    tablets.push(
      openTablet({
        name,
        urls,
        token,
        target: line,
        numbered,
        random,
        recorder,
        behaviour,
        pauseMs,
      }),
    );
  }
  return tablets;
}
