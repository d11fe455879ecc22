import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { inRoot } from '../../scripts/bootstrap/paths.mjs';

const baselineFile = inRoot('bench', 'baseline.json');

export const readBaseline = () => readFile(baselineFile, 'utf8').then(JSON.parse, () => null);

export async function writeResults(results) {
  const folder = inRoot('bench', 'results');
  await mkdir(folder, { recursive: true });
  return writeTo(`${folder}/${results.at.replaceAll(':', '-')}.json`, results);
}

/** Saves these results as the baseline; benchmarks that were not measured keep theirs. */
export async function saveBaseline(results) {
  const before = (await readBaseline())?.rows ?? [];
  const measured = new Set(results.rows.map(({ row }) => row));
  const rows = [...before.filter(({ row }) => !measured.has(row)), ...results.rows];
  return writeTo(baselineFile, { ...results, rows });
}

async function writeTo(file, results) {
  await writeFile(file, `${JSON.stringify(results, roundNumbers, 2)}\n`);
  return file;
}

const roundNumbers = (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);
