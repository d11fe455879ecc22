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
 * @returns {Promise<number>} the exit code: 1 when a target is missed or a row could not be measured
 */
export async function bench({ only, all, quick, keep: keeping, redisProgram }) {
  const chosen = only ? only.map(rowNamed) : rows.filter(({ onRequest }) => all || !onRequest);
  const stage = openStage({ quick, redisProgram });
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void stage.close().finally(() => process.exit(1)));
  const { measured, failed } = await measureAll(chosen, stage);
  const results = {
    at: new Date().toISOString(),
    quick,
    machine: await machine(redisProgram),
    rows: measured,
  };
  printTable(results, await keptResults());
  say(`Written to ${await write(results)}`);
  if (keeping) say(`Kept in ${await keep(results)}`);
  return failed.length === 0 && measured.every(({ limits }) => limits.every(({ pass }) => pass !== false))
    ? 0
    : 1;
}

/** One row that cannot be measured does not take the others with it. */
async function measureAll(chosen, stage) {
  const measured = [];
  const failed = [];
  for (const { name, measure } of chosen) {
    say(`Measuring ${name} …`);
    try {
      measured.push(...(await measure(stage)).map((figure) => ({ row: name, ...figure })));
    } catch (error) {
      failed.push(name);
      console.error(`✗ ${name} could not be measured: ${error.stack}`);
      await stage.close();
    }
  }
  await stage.close();
  return { measured, failed };
}

function rowNamed(name) {
  const row = rows.find((one) => one.name === name);
  if (row) return row;
  throw new Halt(`There is no row "${name}". The rows are ${rows.map((one) => one.name).join(', ')}.`);
}
