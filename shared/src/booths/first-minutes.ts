import type { Desk, LaneDesk } from '../contract/desk.js';
import type { StaffPrompt } from '../contract/value-lists.js';
import type { BoothChoices } from './booth-choices.js';

/** As long as the line may be left untouched before anybody is asked about it. */
const settlingInMs = 10 * 60_000;

/**
 * What the desk asks at this tablet. Whoever has just come to a place has neglected nothing yet, and is asked nothing
 * for the first ten minutes.
 */
export function questionAtPlace(
  { question }: Pick<Desk, 'question'>,
  { lane }: Pick<LaneDesk, 'lane'>,
  choices: BoothChoices,
  nowMs: number,
): StaffPrompt | null {
  const since = choices[lane]?.since;
  return since !== undefined && nowMs - Date.parse(since) < settlingInMs ? null : question;
}
