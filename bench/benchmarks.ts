import { fanOut } from './benchmarks/fan-out.ts';
import { firstLoad } from './benchmarks/first-load.ts';
import { forecast } from './benchmarks/forecast.ts';
import { growth } from './benchmarks/growth.ts';
import { lighthouseBenchmark } from './benchmarks/lighthouse.ts';
import { nation } from './benchmarks/nation.ts';
import { reconnectStorm } from './benchmarks/reconnect-storm.ts';
import { snapshot } from './benchmarks/snapshot.ts';
import { startUp } from './benchmarks/start-up.ts';
import { tapToScreen } from './benchmarks/tap-to-screen.ts';
import { connect, memory } from './benchmarks/viewer-cost.ts';
import { writePath } from './benchmarks/write-path.ts';
import type { Benchmark } from './test-bed.ts';

/** All benchmarks in the table's order. */
export const benchmarks: readonly Benchmark[] = [
  fanOut,
  memory,
  connect,
  reconnectStorm,
  tapToScreen,
  snapshot,
  writePath,
  growth,
  firstLoad,
  startUp,
  forecast,
  nation,
  lighthouseBenchmark,
];
