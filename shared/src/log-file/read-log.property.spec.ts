import fc from 'fast-check';
import { expect, it } from 'vitest';
import { logColumns } from './log-row.js';
import { readLog } from './read-log.js';

const runs = Number(process.env.FUZZ_RUNS ?? 300);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_126);

const moment = fc.constantFrom(
  '2026-11-23T09:00:00+09:00',
  '2026-02-30T09:00:00Z',
  '+275760-09-13T00:00:00Z',
  'soon',
  '',
);
const cell = fc.oneof(
  moment,
  fc.constantFrom(
    'check-in',
    'call',
    'hours',
    'open-booth',
    'pcr',
    'A001',
    '-1',
    '1e9',
    '"',
    '\n',
    '__proto__',
    '\uFEFF',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const file = fc
  .array(fc.array(cell, { maxLength: logColumns.length + 2 }), { maxLength: 20 })
  .map((rows) => [logColumns.join(','), ...rows.map((cells) => cells.join(','))].join('\n'));

it('never throws on any file and keeps or reports each row', () => {
  const reading = fc.property(fc.oneof(file, fc.string({ unit: 'binary' })), (text) => {
    const { rows, problems } = readLog(text);
    for (const row of rows) expect(new Date(row.at).toISOString()).toBe(row.at);
    for (const { line, message } of problems) expect([line > 0, message === '']).toEqual([true, false]);
  });
  fc.assert(reading, {
    seed,
    numRuns: runs,
    examples: [[''], ['\uFEFF'], [`${logColumns.join(',')}\n"`], ['__proto__,constructor\n1,2']],
  });
});
