import { fanOut } from './benchmarks/fan-out.mjs';
import { firstLoad } from './benchmarks/first-load.mjs';
import { forecast } from './benchmarks/forecast.mjs';
import { growth } from './benchmarks/growth.mjs';
import { lighthouseBenchmark } from './benchmarks/lighthouse.mjs';
import { nation } from './benchmarks/nation.mjs';
import { reconnectStorm } from './benchmarks/reconnect-storm.mjs';
import { snapshot } from './benchmarks/snapshot.mjs';
import { startUp } from './benchmarks/start-up.mjs';
import { tapToScreen } from './benchmarks/tap-to-screen.mjs';
import { connect, memory } from './benchmarks/viewer-cost.mjs';
import { writePath } from './benchmarks/write-path.mjs';

/**
 * All benchmarks in the table's order: `{ name, measure(testBed), onRequest? }`. `measure` resolves to figures
 * (`report/figure.mjs`). Slow ones are `onRequest`: measured with `--only` or `--all`.
 */
export const benchmarks = [
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
