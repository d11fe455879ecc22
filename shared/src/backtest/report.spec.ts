import { describe, expect, it } from 'vitest';
import { writeLog } from '../log-file/write-log.js';
import { realisticBehaviour, simulateDay, typicalDaySeconds, typicalLane } from '../simulator/index.js';
import { backtest } from './report.js';

const options = { file: 'some.csv', stopwatch: { clock: () => 0, processor: () => 0 }, planned: false };

/** A week of a simulated clinic with three booths. */
const week = Array.from({ length: 7 }, (_, day) => {
  const opensAt = Date.parse('2026-11-23T00:00:00Z') + day * 86_400_000;
  return simulateDay({
    seed: 11 + day,
    queue: 'clinic',
    opensAt: new Date(opensAt).toISOString(),
    closesAt: new Date(opensAt + typicalDaySeconds * 1000).toISOString(),
    breaks: [],
    lanes: [typicalLane({ lane: 'a', code: 'A', way: 'slips', booths: ['1', '2', '3'] })],
    behaviour: realisticBehaviour,
  });
}).flat();

const firstDays = (count: number) => week.filter(({ at }) => at < `2026-11-${23 + count}`);

describe('a backtest', { timeout: 120_000 }, () => {
  const { report, problems } = backtest(writeLog(week), options);

  it('reads the log whole', () => {
    expect(problems).toEqual([]);
    expect(report.days).toBe(7);
    expect(report.checkIns).toBe(week.filter(({ type }) => type === 'check-in').length);
    expect(report.all.scored).toBeGreaterThan(report.scored);
    expect(report.scored + report.refused).toBeLessThanOrEqual(report.checkIns);
  });

  it('beats every baseline on a lane that keeps its order', () => {
    for (const { maeSeconds } of Object.values(report.baselines)) {
      expect(report.maeSeconds).toBeLessThan(0.95 * maeSeconds);
    }
    expect(report.coverage80).toBeGreaterThan(0.77);
    expect(report.coverage80).toBeLessThan(0.95);
  });

  it('is deterministic and reports the fields of the contract', () => {
    const log = writeLog(firstDays(2));
    expect(backtest(log, options).report).toEqual(backtest(log, options).report);
    const names = ['file', 'days', 'checkIns', 'scored', 'refused', 'meanWaitSeconds', 'maeSeconds'];
    names.push('rmseSeconds', 'medianAbsSeconds', 'biasSeconds', 'coverage80', 'coverageByAhead');
    names.push('meanWidthSeconds', 'shown', 'microsPerEvent', 'baselines', 'all');
    expect(Object.keys(report)).toEqual(expect.arrayContaining(names));
    expect(Object.keys(report.baselines)).toEqual(['les', 'hol', 'ra10', 'ra60', 'ql30', 'qlEwma']);
  });

  it('forecasts a check-in only from earlier taps', () => {
    const twoDays = firstDays(2);
    const cut = twoDays.findIndex(({ at }) => at >= '2026-11-24T05');
    const changed = twoDays.map((row, index) =>
      index >= cut && row.type === 'call' ? { ...row, booth: '9' } : row,
    );
    const asFar = backtest(writeLog(twoDays.slice(0, cut)), options).report;
    const other = backtest(writeLog(changed), options).report;
    expect(other.firstDay).toEqual(asFar.firstDay);
    expect(other.all.maeSeconds).not.toBe(backtest(writeLog(twoDays), options).report.all.maeSeconds);
  });

  it('reports unreadable rows and replays the others', () => {
    const day = firstDays(1);
    const text = writeLog(day).replace('check-out', 'dance');
    const { report: partial, problems: found } = backtest(text, options);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain('dance');
    expect(partial.checkIns).toBe(day.filter(({ type }) => type === 'check-in').length);
  });

  it('forecasts the first day better with a configured booth plan', () => {
    const planned = backtest(writeLog(firstDays(1)), { ...options, planned: true }).report;
    expect(planned.firstDay.scored).toBe(report.firstDay.scored);
    expect(planned.firstDay.maeSeconds).not.toBe(report.firstDay.maeSeconds);
    expect(planned.firstDay.coverage80).toBeGreaterThan(0.7);
  });
});

it('tells what a last number set by itself would have done on days that the line fills', () => {
  const crowded = Array.from({ length: 6 }, (_, day) => {
    const opensAt = Date.parse('2026-11-23T00:00:00Z') + day * 86_400_000;
    const lane = typicalLane({ lane: 'a', code: 'A', way: 'slips', booths: ['1'] });
    return simulateDay({
      seed: 100 + day,
      queue: 'clinic',
      opensAt: new Date(opensAt).toISOString(),
      closesAt: new Date(opensAt + typicalDaySeconds * 1000).toISOString(),
      breaks: [],
      lanes: [{ ...lane, arrivalsByHour: lane.arrivalsByHour.map((people) => 1.3 * people) }],
      behaviour: realisticBehaviour,
    });
  }).flat();
  const { lastNumber, checkIns } = backtest(writeLog(crowded), options).report;
  expect(lastNumber.days).toBe(6);
  expect(lastNumber.filledDays).toBeGreaterThan(3);
  expect(lastNumber.admitted).toBeLessThan(checkIns);
  expect(lastNumber.tooLate / lastNumber.admitted).toBeLessThan(0.03);
  expect(lastNumber.wasted / lastNumber.admitted).toBeLessThan(0.05);
});

describe('a log of two lanes', () => {
  it('keeps the lanes apart though a booth serves both', () => {
    const header = 'queue,lane,at,type,ticket,booth,from,until';
    const taps = Array.from({ length: 40 }, (_, index) => {
      const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 0, minute)).toISOString();
      const lane = index % 2 === 0 ? 'A' : 'B';
      const ticket = `${lane}${index}`;
      return [
        `q,${lane},${at(index)},check-in,${ticket},,,`,
        `q,${lane},${at(60 + 5 * index)},call,${ticket},1,,`,
        `q,${lane},${at(64 + 5 * index)},check-out,${ticket},,,`,
      ];
    }).flat();
    const sorted = taps.toSorted((a, b) => (a.split(',')[2] ?? '').localeCompare(b.split(',')[2] ?? ''));
    const { report, problems } = backtest([header, ...sorted, ''].join('\n'), options);
    expect(problems).toEqual([]);
    expect(report.all.scored).toBe(0);
    expect(report.refusals).toEqual({ unknown: 38 });
  });
});
