import type { QueueEvent } from '../events.js';
import { lanesBeyondQuota, opensBeyondQuota, reopeningChanges } from '../lane-intake.js';
import { clinicPauseAt, isLanePausedAt } from '../pause.js';
import { laneOf } from '../tickets.js';
import { accept, type CommandRule, reject, unknownLane, withLane } from './decision.js';

export const pause: CommandRule<'pause'> = (state, { reason, until = null, lane, at }, { nowIso }) => {
  if (lane !== undefined && !laneOf(state, lane)) return unknownLane(lane);
  return until !== null && until <= nowIso
    ? reject('invalid', 'The restart time has already passed. Choose a later one.')
    : accept([{ type: 'paused', at, reason, until, ...(lane === undefined ? {} : { lane }) }], {});
};

/** With a lane: that lane alone. */
export const resume: CommandRule<'resume'> = (state, { lane: id, at }, { nowIso }) => {
  if (id === undefined)
    return clinicPauseAt(state, nowIso) !== null
      ? accept([{ type: 'resumed', at }], {})
      : reject('already-done', 'The clinic is not paused. Nothing needs to be done.');
  return withLane(state, id, (lane) =>
    isLanePausedAt(lane, nowIso)
      ? accept([{ type: 'resumed', at, lane: id }], {})
      : reject('already-done', 'The lane is not paused. Nothing needs to be done.'),
  );
};

export const closeIntake: CommandRule<'close-intake'> = (state, { at }) =>
  state.settings.intake?.open === false
    ? reject('already-done', 'Intake is already closed. Nothing needs to be done.')
    : accept([{ type: 'intake-closed', at }], {});

/** With a lane: beyond the full quota of that lane alone. */
export const reopenIntake: CommandRule<'reopen-intake'> = (state, { lane: id, at }) => {
  const reopened = (beyondQuota: string[]) => accept([{ type: 'intake-reopened', at, beyondQuota }], {});
  if (id === undefined)
    return reopeningChanges(state, at)
      ? reopened(lanesBeyondQuota(state, at))
      : reject('intake-closed', 'No lane can be opened now: its own hours or its last number keep it shut.');
  return withLane(state, id, (lane) =>
    opensBeyondQuota(state, lane, at)
      ? reopened([id])
      : reject('already-done', 'Its quota does not keep this lane shut. Nothing needs to be done.'),
  );
};

export const openBooths: CommandRule<'open-booths'> = (state, { lane, booths, at }) =>
  withLane(state, lane, () => accept([{ type: 'booths-opened', at, lane, booths }], {}));

export const setNotice: CommandRule<'notice'> = (_state, { text, at }) =>
  accept([{ type: 'notice-set', at, text }], {});

export const lastNumber: CommandRule<'last-number'> = (state, { lane, number, at }) =>
  withLane(state, lane, () => {
    const event: QueueEvent = { type: 'last-number-set', at, lane, number };
    return accept([event], {});
  });
