import { type GoAnswer, goAnswers } from '../../contract/value-lists.js';
import { readLog } from '../../log-file/read-log.js';
import type { GoEffort, GoOutcome } from './go-record.js';
import { replayGo } from './replay-go.js';
import { simulateGo } from './simulate-go.js';

export type GoScore = { asked: number; served: number };

/** How many were told each answer, and how many of them would have been served that day. */
export type GoReport = { name: string; scores: Readonly<Record<GoAnswer, GoScore>> };

export const goReportOfSimulation = (effort: GoEffort): GoReport =>
  goReport('simulated clinics', simulateGo(effort));

export const goReportOfLog = (name: string, text: string, effort: GoEffort): GoReport =>
  goReport(name, replayGo(readLog(text).rows, effort));

function goReport(name: string, outcomes: readonly GoOutcome[]): GoReport {
  const scoreOf = (answer: GoAnswer): GoScore => {
    const told = outcomes.filter((outcome) => outcome.answer === answer);
    return { asked: told.length, served: told.filter(({ isServed }) => isServed).length };
  };
  const scores = goAnswers.map((answer) => [answer, scoreOf(answer)] as const);
  return { name, scores: Object.fromEntries(scores) as GoReport['scores'] };
}

export const servedShare = ({ asked, served }: GoScore): number => served / Math.max(1, asked);
