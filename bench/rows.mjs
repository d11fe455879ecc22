import { connect } from './rows/connect.mjs';
import { fanOut } from './rows/fan-out.mjs';
import { firstLoad } from './rows/first-load.mjs';
import { forecast } from './rows/forecast.mjs';
import { growth } from './rows/growth.mjs';
import { lighthouseRow } from './rows/lighthouse.mjs';
import { memory } from './rows/memory.mjs';
import { nation } from './rows/nation.mjs';
import { snapshot } from './rows/snapshot.mjs';
import { startUp } from './rows/start-up.mjs';
import { storm } from './rows/storm.mjs';
import { tapToScreen } from './rows/tap-to-screen.mjs';
import { writePath } from './rows/write-path.mjs';

/**
 * All benchmarks in the table's order: `{ name, measure(stage), onRequest? }`. `measure` resolves to figures
 * (`report/figure.mjs`). Slow ones are `onRequest`: measured with `--only` or `--all`.
 */
export const rows = [
  fanOut,
  memory,
  connect,
  storm,
  tapToScreen,
  snapshot,
  writePath,
  growth,
  firstLoad,
  startUp,
  forecast,
  nation,
  lighthouseRow,
];
