import { connect } from './rows/connect.mjs';
import { fanOut } from './rows/fan-out.mjs';
import { memory } from './rows/memory.mjs';
import { snapshot } from './rows/snapshot.mjs';
import { startUp } from './rows/start-up.mjs';
import { writePath } from './rows/write-path.mjs';

/**
 * What is measured, in the table's order. A row is a file in `rows/` that exports
 * `{ name, measure(stage) }`; `measure` resolves to figures (see `report/figure.mjs`).
 */
export const rows = [fanOut, memory, connect, snapshot, writePath, startUp];
