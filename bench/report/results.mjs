import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { inRoot } from '../../scripts/bootstrap/root.mjs';

const keptFile = inRoot('bench', 'kept.json');

export const keptResults = () => readFile(keptFile, 'utf8').then(JSON.parse, () => null);

export async function write(results) {
  const folder = inRoot('bench', 'results');
  await mkdir(folder, { recursive: true });
  return writeTo(`${folder}/${results.at.replaceAll(':', '-')}.json`, results);
}

/** Saves these results as the baseline; benchmarks that were not measured keep theirs. */
export async function keep(results) {
  const before = (await keptResults())?.rows ?? [];
  const measured = new Set(results.rows.map(({ row }) => row));
  const rows = [...before.filter(({ row }) => !measured.has(row)), ...results.rows];
  return writeTo(keptFile, { ...results, rows });
}

async function writeTo(file, results) {
  await writeFile(file, `${JSON.stringify(results, rounded, 2)}\n`);
  return file;
}

const rounded = (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);
