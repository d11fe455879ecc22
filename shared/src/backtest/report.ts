import { daySeconds } from '../date-time/zoned-time.js';
import { type LogProblem, readLog } from '../log-file/read-log.js';
import type { BaselineName } from './baselines.js';
import { inferLanePlan } from './inferred-plan.js';
import { type LastNumberRecord, replayLastNumbers } from './last-number-replay.js';
import { toBacktestSteps } from './log-steps.js';
import { type ReachRecord, replayReach } from './reach-replay.js';
import { type BacktestReplay, replay, type Stopwatch } from './replay.js';
import { baselineErrors, coverageByAhead, type Errors, type Figures, figuresOf } from './score.js';

/** What `npm run backtest` prints. */
export type BacktestReport = { file: string; days: number; checkIns: number; refused: number } & Figures & {
    coverageByAhead: Record<'0' | '1-3' | '4+', number>;
    microsPerEvent: number;
    microsP99: number;
    baselines: Record<BaselineName, Errors>;
    all: Figures;
    refusals: Record<string, number>;
    onlyAtLeast: number;
    lastNumber: LastNumberRecord;
    reach: ReachRecord;
    firstDay: { scored: number; coverage80: number; maeSeconds: number; lesMaeSeconds: number };
  };

export type BacktestOptions = {
  file: string;
  stopwatch: Stopwatch;
  planned: boolean;
};

export function backtest(
  text: string,
  { file, stopwatch, planned }: BacktestOptions,
): { report: BacktestReport; problems: readonly LogProblem[] } {
  const { rows, problems } = readLog(text);
  const offset = utcOffsetSeconds(text);
  const plan = planned ? inferLanePlan(rows, offset) : undefined;
  const steps = toBacktestSteps(rows, offset);
  const result = replay(steps, stopwatch, plan);
  const days = new Set(rows.map(({ at }) => Math.floor((Date.parse(at) / 1000 + offset) / daySeconds))).size;
  const lastNumber = replayLastNumbers(steps, plan);
  const reach = replayReach(steps, plan);
  return { report: { file, days, ...reportFigures(result), lastNumber, reach }, problems };
}

function reportFigures({
  checkIns,
  missingForecasts,
  onlyAtLeast,
  scoredForecasts,
  eventMs,
  processorMs,
}: BacktestReplay): Omit<BacktestReport, 'file' | 'days' | 'lastNumber' | 'reach'> {
  const met = scoredForecasts.filter(({ ahead }) => ahead > 0);
  const first = met.filter(({ day }) => day === 1);
  const slowest = eventMs.toSorted((a, b) => a - b);
  return {
    checkIns,
    refused: Object.values(missingForecasts).reduce((sum, count) => sum + count, 0),
    ...figuresOf(met),
    coverageByAhead: coverageByAhead(scoredForecasts),
    microsPerEvent: (1000 * processorMs) / Math.max(1, eventMs.length),
    microsP99: 1000 * (slowest[Math.floor(0.99 * slowest.length)] ?? 0),
    baselines: baselineErrors(met),
    all: figuresOf(scoredForecasts),
    refusals: missingForecasts,
    onlyAtLeast,
    firstDay: {
      scored: first.length,
      coverage80: figuresOf(first).coverage80,
      maeSeconds: figuresOf(first).maeSeconds,
      lesMaeSeconds: baselineErrors(first).les.maeSeconds,
    },
  };
}

/** Korea's, where a log names no offset. */
const defaultUtcOffsetSeconds = 9 * 3600;

function utcOffsetSeconds(text: string): number {
  const [, sign, hours, minutes] = /T[\d:.]+([+-])(\d\d):(\d\d),/.exec(text) ?? [];
  if (!sign) return defaultUtcOffsetSeconds;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
