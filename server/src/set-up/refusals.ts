import type { LaneInUse, Localized } from '@hannun/shared';
import { type Problem, problemWords } from '@hannun/shared/set-up';
import { Refusal } from '../refusal.js';

/** A set-up that breaks its rules, each problem named by its field. */
export const unfit = (problems: readonly Problem[]): Refusal =>
  new Refusal(
    'invalid',
    'This set-up cannot be taken. Correct the fields named here and send it again.',
    problems
      .slice(0, mostNamed)
      .map((problem) => `${problem.path || 'set-up'}: ${problemWords(problem, 'en')}`),
  );

/** More than these help nobody who corrects by hand. */
const mostNamed = 50;

/** Somebody else changed what this change was made for. */
export const changedMeanwhile = (): Refusal =>
  new Refusal(
    'changed-meanwhile',
    'Somebody else has changed this since you opened it. Look at their change and make yours again.',
  );

/** People hold slips of lanes that the change would take away or give another letter. */
export const inUse = (clinic: Localized, lanes: readonly LaneInUse[]): Refusal =>
  new Refusal(
    'lane-in-use',
    `People are in line at ${clinic.en}, lane ${lanes.map(({ code }) => code).join(', ')}. Serve or move them first, then change it.`,
    lanes.map(
      ({ lane, why }) =>
        `lanes.${lane}: ${why === 'removed' ? 'would be taken out' : 'would get another letter'}`,
    ),
  );

/** A clinic of that id stands in the set-up already. */
export const clinicExists = (clinicId: string): Refusal =>
  new Refusal('conflict', `There is a clinic "${clinicId}" already. Give this one another id.`);
