import type { Desk, LaneDesk } from '../contract/desk.js';
import type { StaffPrompt } from '../contract/value-lists.js';
import { isRecountDue } from '../queue/timeouts.js';
import type { BoothChoices } from './booth-choices.js';

/** As long as the line may be left untouched before anybody is asked about it. */
const settlingInMs = 10 * 60_000;

type QuestionAtPlace<Lane> = { kind: StaffPrompt; lane: Lane };

/** Since when somebody is at this tablet; where a lane has no places to choose from, since it was paired. */
export type Presence = { choices: BoothChoices; pairedAt: string | null };

/**
 * What the desk asks at this tablet, and of which line: a count only of one that is due, that in view first. Whoever
 * has just come to a place has neglected nothing yet, and is asked nothing of it for the first ten minutes.
 */
export function questionAtPlace<Lane extends CountedLane>(
  {
    question,
    asOf,
    lanes,
    ...day
  }: Pick<Desk, 'question' | 'hours' | 'carriedOver' | 'asOf'> & { lanes: readonly Lane[] },
  inView: Lane,
  { choices, pairedAt }: Presence,
  nowMs: number,
): QuestionAtPlace<Lane> | null {
  if (question === null) return null;
  const asked =
    question === 'no-taps' ? [inView] : [inView, ...lanes].filter((lane) => isRecountDue(day, lane, asOf));
  const lane = asked.find(({ lane }) => !hasJustCome(choices[lane]?.since ?? pairedAt, nowMs));
  return lane ? { kind: question, lane } : null;
}

type CountedLane = Pick<LaneDesk, 'lane' | 'recounts' | 'startedAt'> & { line: readonly unknown[] };

const hasJustCome = (since: string | null, nowMs: number): boolean =>
  since !== null && nowMs - Date.parse(since) < settlingInMs;
