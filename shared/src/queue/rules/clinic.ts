import type { QueueEvent } from '../events.js';
import { statusAt } from '../status.js';
import { accept, type Rule, refuse, withLane } from './decision.js';

export const pause: Rule<'pause'> = (_state, { reason, until = null, at }, { now }) =>
  until !== null && until <= now
    ? refuse('invalid', 'The restart time has already passed. Choose a later one.')
    : accept([{ type: 'paused', at, reason, until }], {});

export const resume: Rule<'resume'> = (state, { at }, { now }) =>
  statusAt(state, now).status === 'paused'
    ? accept([{ type: 'resumed', at }], {})
    : refuse('already-done', 'The clinic is not paused. Nothing needs to be done.');

export const closeIntake: Rule<'close-intake'> = (state, { at }) =>
  state.settings.intake?.open === false
    ? refuse('already-done', 'Intake is already closed. Nothing needs to be done.')
    : accept([{ type: 'intake-closed', at }], {});

export const reopenIntake: Rule<'reopen-intake'> = (_state, { at }) =>
  accept([{ type: 'intake-reopened', at }], {});

export const openBooths: Rule<'open-booths'> = (state, { lane, booths, at }) =>
  withLane(state, lane, () => accept([{ type: 'booths-opened', at, lane, booths }], {}));

export const setNotice: Rule<'notice'> = (_state, { text, at }) =>
  accept([{ type: 'notice-set', at, text }], {});

export const lastNumber: Rule<'last-number'> = (state, { lane, number, at }) =>
  withLane(state, lane, () => {
    const event: QueueEvent = { type: 'last-number-set', at, lane, number };
    return accept([event], {});
  });
