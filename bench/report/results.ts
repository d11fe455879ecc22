import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { inRoot } from '../../scripts/bootstrap/paths.ts';
import type { Figure } from './figure.ts';
import type { Machine } from './machine.ts';

/** A figure, and the name of the benchmark that measured it. */
export type Row = Figure & { row: string };

export type Results = { at: string; quick: boolean; machine: Machine; rows: readonly Row[] };

const baselineFile = inRoot('bench', 'baseline.json');

export const readBaseline = (): Promise<Results | null> =>
  readFile(baselineFile, 'utf8').then(JSON.parse, () => null);

export async function writeResults(results: Results): Promise<string> {
  const folder = inRoot('bench', 'results');
  await mkdir(folder, { recursive: true });
  return writeTo(`${folder}/${results.at.replaceAll(':', '-')}.json`, results);
}

/** Saves these results as the baseline; benchmarks that were not measured keep theirs. */
export async function saveBaseline(results: Results): Promise<string> {
  const before = (await readBaseline())?.rows ?? [];
  const measured = new Set(results.rows.map(({ row }) => row));
  const rows = [...before.filter(({ row }) => !measured.has(row)), ...results.rows];
  return writeTo(baselineFile, { ...results, rows });
}

async function writeTo(file: string, results: Results): Promise<string> {
  await writeFile(file, `${JSON.stringify(results, roundNumbers, 2)}\n`);
  return file;
}

const roundNumbers = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value;
