import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { inRoot } from '../../scripts/bootstrap/root.mjs';

const keptFile = inRoot('bench', 'kept.json');

/** The results later runs are compared with, or `null`. */
export const keptResults = () => readFile(keptFile, 'utf8').then(JSON.parse, () => null);

/** Writes this run's results. @returns {Promise<string>} the file */
export async function write(results) {
  const folder = inRoot('bench', 'results');
  await mkdir(folder, { recursive: true });
  return writeTo(`${folder}/${results.at.replaceAll(':', '-')}.json`, results);
}

/** Makes these results the ones later runs are compared with; rows that were not measured stay as they were. */
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
