import { describe, expect, it } from 'vitest';
import { readLog } from './read-log.js';
import { writeLog } from './write-log.js';

const header = 'queue,lane,at,type,ticket,booth,from,until';
const log = (...lines: string[]) => readLog([header, ...lines, ''].join('\n'));

describe('a recorded queue log', () => {
  it('is parsed into typed rows with UTC times', () => {
    const { rows, problems } = log(
      'q,,2022-02-01T08:30:00+09:00,hours,,,2022-02-01T09:00:00+09:00,2022-02-01T17:00:00+09:00',
      'q,A,2022-02-01T08:44:51+09:00,check-in,A001,,,',
      'q,A,2022-02-01T09:00:00+09:00,call,A001,2,,',
      'q,,2022-02-01T09:01:00+09:00,open-booth,,2,,',
      'q,A,2022-02-01T09:02:00Z,no-show,A001,,,',
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      expect.objectContaining({ type: 'hours', from: '2022-02-01T00:00:00.000Z' }),
      { queue: 'q', at: '2022-01-31T23:44:51.000Z', type: 'check-in', lane: 'A', ticket: 'A001', party: 1 },
      expect.objectContaining({ type: 'call', ticket: 'A001', booth: '2' }),
      expect.objectContaining({ type: 'open-booth', lane: '', booth: '2' }),
      expect.objectContaining({ type: 'no-show', at: '2022-02-01T09:02:00.000Z' }),
    ]);
  });

  it('reports unreadable rows by line number and keeps the rest', () => {
    const { rows, problems } = log(
      'q,A,2022-02-01T08:44:51+09:00,check-in,A001,,,',
      'q,A,2022-02-01T08:45:00+09:00,dance,A001,,,',
      'q,A,yesterday,check-in,A002,,,',
      'q,A,2022-02-01T08:46:00,check-in,A002,,,',
      'q,A',
      '',
      'q,,2022-02-01T08:47:00+09:00,check-in,A002,,,',
      'q,A,2022-02-01T08:48:00+09:00,check-in,A003,,,',
    );
    expect(rows.map((row) => 'ticket' in row && row.ticket)).toEqual(['A001', 'A003']);
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5, 6, 8]);
    expect(problems[0]?.message).toContain('dance');
  });

  it('reports missing columns', () => {
    expect(readLog('queue,at\nq,x\n').problems).toEqual([
      { line: 1, message: 'The header is missing these columns: lane, type, ticket, booth, from, until' },
    ]);
  });

  it('round-trips through writeLog, parties included', () => {
    const { rows } = log(
      'q,A,2022-02-01T08:44:51+09:00,check-in,A001,,,',
      'q,A,2022-02-01T08:50:00Z,call,A001,1,,',
    );
    const family = rows.map((row) => (row.type === 'check-in' ? { ...row, party: 4 } : row));
    expect(readLog(writeLog(family))).toEqual({ rows: family, problems: [] });
  });
});
