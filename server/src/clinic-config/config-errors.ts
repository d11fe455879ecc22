import { type ValidationProblem, validationMessage } from '@hannun/shared/clinic-config';
import type { LocalizedText } from '@hannun/shared/contract';
import type { LaneInUse } from '@hannun/shared/queue';
import { DomainError } from '../core/domain-error.js';

export const invalidConfig = (problems: readonly ValidationProblem[]): DomainError =>
  new DomainError(
    'invalid',
    'The configuration is invalid. Correct the fields listed here and send it again.',
    problems
      .slice(0, maxListedProblems)
      .map((problem) => `${problem.path || 'set-up'}: ${validationMessage(problem, 'en')}`),
  );

const maxListedProblems = 50;

/** Somebody else changed the same part since it was read. */
export const editConflict = (): DomainError =>
  new DomainError(
    'changed-meanwhile',
    'Someone else has changed this since you opened it. Review their change, then make yours again.',
  );

/** People hold tickets of lanes that would be removed or get another letter. */
export const laneInUse = (clinic: LocalizedText, lanes: readonly LaneInUse[]): DomainError =>
  new DomainError(
    'lane-in-use',
    `People are waiting at ${clinic.en}, lane ${lanes.map(({ code }) => code).join(', ')}. Serve or move them first, then change the lane.`,
    lanes.map(
      ({ lane, why }) =>
        `lanes.${lane}: ${why === 'removed' ? 'would be removed' : 'would get another letter'}`,
    ),
  );

/** Numbers with the letter that a lane would get, or give up, were given out today. */
export const letterGiven = (clinic: LocalizedText, lanes: readonly LaneInUse[]): DomainError =>
  new DomainError(
    'letter-given',
    `Numbers with the letter ${lanes.map(({ code }) => code).join(', ')} were given out today at ${clinic.en}. No lane can take or give up that letter before tomorrow.`,
    lanes.map(({ lane, code }) => `lanes.${lane}: the letter ${code} was given out today`),
  );

export const clinicExists = (clinicId: string): DomainError =>
  new DomainError('conflict', `A clinic with the id "${clinicId}" already exists. Choose another id.`);
