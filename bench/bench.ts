import { logStep, UserError } from '../scripts/bootstrap/cli.ts';
import { benchmarks } from './benchmarks.ts';
import { describeMachine } from './report/machine.ts';
import { type Results, type Row, readBaseline, saveBaseline, writeResults } from './report/results.ts';
import { printTable } from './report/table.ts';
import { type Benchmark, openTestBed, type TestBed } from './test-bed.ts';

export type BenchOptions = {
  /** Names of the rows to measure; all but the slow ones when left out. */
  only: readonly string[] | undefined;
  all: boolean;
  quick: boolean;
  keep: boolean;
  redisProgram: string;
};

/**
 * Runs the benchmarks one after another, prints their table and saves it. Resolves to the exit code: 1 when a
 * target is missed or a benchmark failed.
 */
export async function bench({
  only,
  all,
  quick,
  keep: isBaseline,
  redisProgram,
}: BenchOptions): Promise<number> {
  const chosen = only ? only.map(findBenchmark) : benchmarks.filter(({ onRequest }) => all || !onRequest);
  const testBed = openTestBed({ quick, redisProgram });
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void testBed.close().finally(() => process.exit(1)));
  const { measured, failed } = await measureAll(chosen, testBed);
  const results: Results = {
    at: new Date().toISOString(),
    quick,
    machine: await describeMachine(redisProgram),
    rows: measured,
  };
  printTable(results, await readBaseline());
  logStep(`Saved to ${await writeResults(results)}`);
  if (isBaseline) logStep(`Baseline saved to ${await saveBaseline(results)}`);
  return failed.length === 0 && measured.every(({ limits }) => limits.every(({ pass }) => pass !== false))
    ? 0
    : 1;
}

/** A benchmark that fails does not stop the others. */
async function measureAll(chosen: readonly Benchmark[], testBed: TestBed) {
  const measured: Row[] = [];
  const failed: string[] = [];
  for (const { name, measure } of chosen) {
    logStep(`Measuring ${name} …`);
    try {
      measured.push(...(await measure(testBed)).map((figure) => ({ row: name, ...figure })));
    } catch (error) {
      failed.push(name);
      console.error(`✗ ${name} could not be measured: ${error instanceof Error ? error.stack : error}`);
      await testBed.close();
    }
  }
  await testBed.close();
  return { measured, failed };
}

function findBenchmark(name: string): Benchmark {
  const row = benchmarks.find((one) => one.name === name);
  if (row) return row;
  throw new UserError(`Row "${name}" not found. Rows: ${benchmarks.map((one) => one.name).join(', ')}.`);
}
