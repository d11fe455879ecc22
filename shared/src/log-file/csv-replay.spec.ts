import { describe, expect, it } from 'vitest';
import { commandForRow, recordAnswer, startCsvReplay } from './csv-replay.js';
import { readLog } from './read-log.js';

const rowsOf = (...lines: string[]) =>
  readLog(['queue,lane,at,type,ticket,booth,from,until', ...lines].join('\n')).rows;

describe('replaying a CSV log', () => {
  it("uses the clinic's own tickets and lanes", () => {
    const rows = rowsOf(
      'q,A,2022-02-01T08:44:51Z,check-in,A001,,,',
      'q,A,2022-02-01T09:00:00Z,call,A001,2,,',
      'q,A,2022-02-01T09:01:00Z,no-show,A001,,,',
      'q,A,2022-02-01T09:02:00Z,check-out,A001,,,',
    );
    const replay = startCsvReplay(() => 'pcr');
    const commands = rows.map((row) => {
      const command = commandForRow(row, replay);
      recordAnswer(row, { ticket: 'P017', token: 't', ahead: 0, forecast: null }, replay);
      return command;
    });
    expect(commands).toEqual([
      { type: 'check-in', lane: 'pcr', party: 1 },
      { type: 'call', lane: 'pcr', booth: '2', ticket: 'P017' },
      { type: 'leave', ticket: 'P017', reason: 'no-show' },
      { type: 'check-out', lane: 'pcr', ticket: 'P017' },
    ]);
  });

  it('calls the next ticket when the log has no numbers', () => {
    const rows = rowsOf('q,A,2022-02-01T08:44:51Z,check-in,,,,', 'q,A,2022-02-01T09:02:00Z,check-out,,,,');
    const replay = startCsvReplay(() => 'pcr');
    const [came, went] = rows;
    if (came) recordAnswer(came, { ticket: 'P017', token: 't', ahead: 0, forecast: null }, replay);
    expect(went && commandForRow(went, replay)).toEqual({ type: 'check-out', lane: 'pcr' });
  });

  it('skips tickets the clinic never issued', () => {
    const [call] = rowsOf('q,A,2022-02-01T09:00:00Z,call,A009,2,,');
    expect(
      call &&
        commandForRow(
          call,
          startCsvReplay((lane) => lane),
        ),
    ).toBeNull();
  });

  it('sends all open booths whenever one opens or closes', () => {
    const rows = rowsOf(
      'q,,2022-02-01T09:00:00Z,open-booth,,1,,',
      'q,,2022-02-01T09:00:01Z,open-booth,,2,,',
      'q,,2022-02-01T09:30:00Z,close-booth,,1,,',
    );
    const replay = startCsvReplay(() => 'pcr');
    expect(rows.map((row) => commandForRow(row, replay))).toMatchObject([
      { booths: ['1'] },
      { booths: ['1', '2'] },
      { booths: ['2'] },
    ]);
  });
});
