import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { type GoReport, goReportOfLog, goReportOfSimulation, servedShare } from './go-report.js';

const effort = { seed: 5, days: 4, asksPerLane: 60 };

function expectKept({ scores: { yes, unlikely } }: GoReport): void {
  expect(servedShare(yes)).toBeGreaterThanOrEqual(0.95);
  expect(servedShare(unlikely)).toBeLessThanOrEqual(0.3);
}

it('keeps its word on simulated days with quotas, last numbers, early ends, lunch and disinfection', () => {
  const report = goReportOfSimulation(effort);
  expectKept(report);
  expect(report.scores.yes.asked).toBeGreaterThan(700);
  expect(report.scores.unlikely.asked).toBeGreaterThan(30);
}, 60_000);

it('asks and answers the same with the same seed', () => {
  const short = { seed: 2, days: 1, asksPerLane: 5 };
  expect(goReportOfSimulation(short)).toEqual(goReportOfSimulation(short));
});

const folder = resolve(import.meta.dirname, '../../../../../shared/data');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : [];
/** Without opening hours nothing can be missed. */
const logs = names
  .map((name) => ({ name, text: readFileSync(resolve(folder, name), 'utf8') }))
  .filter(({ text }) => text.includes(',hours,'));

if (logs.length === 0)
  it('keeps its word on recorded days', ({ skip }) => skip(`no logs with opening hours in ${folder}`));

it.each(logs)(
  'keeps its word on the recorded days of $name',
  ({ name, text }) => expectKept(goReportOfLog(name, text, { ...effort, days: 20 })),
  60_000,
);
