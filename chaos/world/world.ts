import { type NetworkProxy, openNetworkProxy } from '../../server/src/testing/network-proxy.js';
import type { Observations } from '../checker/observations.js';
import { startLoadBalancer } from './load-balancer.js';
import { type ServerNode, startNode } from './node.js';
import { Recorder } from './recorder.js';
import type { StartServer } from './start-server.js';
import { startStore, type TestStore } from './store.js';
import { type ChaosTablet, openTablet, type TabletBehaviour, type TabletOptions } from './tablet.js';
import type { TapTarget } from './taps.js';
import { type ChaosViewer, openChaosViewer, type ViewerBehaviour } from './viewer.js';

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
  viewers: readonly ChaosViewer[];
  connections: readonly NetworkProxy[];
  recorder: Recorder;
  nextBuild: StartServer;
};

/** Two clinics open round the clock: one calls tickets, one only counts people. */
const clinics = ['wangsimni-plaza', 'seongsu-station'] as const;

export async function openWorld(scenario: Scenario, seed: number): Promise<World> {
  const opened = new AsyncDisposableStack();
  try {
    return await openInto(opened, scenario, seed);
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function openInto(opened: AsyncDisposableStack, scenario: Scenario, seed: number): Promise<World> {
  const recorder = new Recorder();
  const store = opened.use(await startStore(scenario.redis));
  const nodes = await openNodes(scenario, store, opened);
  const balancer = opened.use(await startLoadBalancer(nodes));
  const connections: NetworkProxy[] = [];
  const openConnection = async () => {
    const connection = opened.use(await openNetworkProxy(balancer.url));
    connections.push(connection);
    return connection.url;
  };
  const tablets = await openTablets(scenario, { seed, recorder, openConnection, officeUrl: balancer.url });
  for (const tablet of tablets) opened.use(tablet);
  const viewers: ChaosViewer[] = [];
  for (let index = 0; index < scenario.viewers; index += 1) {
    const url = await openConnection();
    const viewer = openChaosViewer(`viewer ${index + 1}`, url, recorder, scenario.viewerBehaviour);
    viewers.push(opened.use(viewer));
  }
  const nextBuild = scenario.nextBuild ?? scenario.server;
  const parts = { clinics, store, nodes, tablets, viewers, connections, recorder, nextBuild };
  return { ...parts, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

export async function readObservations({ store, recorder }: World): Promise<Observations> {
  return recorder.observations({ logs: await store.readLogs(), live: await store.readLive(clinics) });
}

const openNodes = (
  { nodes, server }: Scenario,
  store: TestStore,
  opened: AsyncDisposableStack,
): Promise<ServerNode[]> =>
  Promise.all(
    Array.from({ length: nodes }, async () => opened.use(await startNode(store.process.url, server))),
  );

type TabletContext = Pick<TabletOptions, 'seed' | 'recorder'> & {
  openConnection: () => Promise<string>;
  officeUrl: string;
};

async function openTablets(
  { tablets: count, behaviour, pauseMs }: Scenario,
  { openConnection, ...context }: TabletContext,
) {
  const [calling, counting] = clinics.map((clinicId): TapTarget => ({ clinicId, lane: 'pcr', tickets: [] }));
  const tablets: ChaosTablet[] = [];
  for (let index = 0; index < count; index += 1) {
    // The first two tablets share a clinic, so that they act on one queue.
    const target = index % 3 === 2 ? counting : calling;
    if (!target) continue;
    const name = `tablet ${index + 1}`;
    const urls = [await openConnection(), await openConnection()] as const;
    const numbered = index % 2 === 0;
    tablets.push(await openTablet({ ...context, name, urls, target, numbered, behaviour, pauseMs }));
  }
  return tablets;
}
