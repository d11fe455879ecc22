import { Halt, say } from '../scripts/bootstrap/say.mjs';
import { machine } from './report/machine.mjs';
import { keep, keptResults, write } from './report/results.mjs';
import { printTable } from './report/table.mjs';
import { rows } from './rows.mjs';
import { openStage } from './stage.mjs';

/**
 * Measures the rows one after another, prints their table and writes it down.
 * @param {{ only: string[] | null, all: boolean, quick: boolean, keep: boolean, redisProgram: string }} options all: those too that are measured only when asked for ·
 *   keep: these results are what later runs are compared with
 * @returns {Promise<number>} the exit code: 1 when a target is missed
 */
export async function bench({ only, all, quick, keep: keeping, redisProgram }) {
  const chosen = only ? only.map(rowNamed) : rows.filter(({ onRequest }) => all || !onRequest);
  const stage = openStage({ quick, redisProgram });
  const measured = [];
  try {
    for (const { name, measure } of chosen) {
      say(`Measuring ${name} …`);
      const figures = await measure(stage);
      measured.push(...figures.map((figure) => ({ row: name, ...figure })));
    }
  } finally {
    await stage.close();
  }
  const results = {
    at: new Date().toISOString(),
    quick,
    machine: await machine(redisProgram),
    rows: measured,
  };
  printTable(results, await keptResults());
  say(`Written to ${await write(results)}`);
  if (keeping) say(`Kept in ${await keep(results)}`);
  return measured.every(({ limits }) => limits.every(({ pass }) => pass !== false)) ? 0 : 1;
}

function rowNamed(name) {
  const row = rows.find((one) => one.name === name);
  if (row) return row;
  throw new Halt(`There is no row "${name}". The rows are ${rows.map((one) => one.name).join(', ')}.`);
}
