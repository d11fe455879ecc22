import type { Command } from '../contract/command.js';
import { call, checkOut, recall } from './rules/call.js';
import { answerCall } from './rules/call-answer.js';
import { checkIn, reserveNumbers, tearOff } from './rules/check-in.js';
import { claimSeries } from './rules/claim-series.js';
import {
  closeIntake,
  lastNumber,
  openBooths,
  pause,
  reopenIntake,
  resume,
  setNotice,
} from './rules/clinic-controls.js';
import { correct } from './rules/correction.js';
import type { CommandRule, Decision, DecisionContext } from './rules/decision.js';
import { leave, reinstate } from './rules/leave.js';
import { postpone } from './rules/postpone.js';
import { move, send } from './rules/send.js';
import { undo } from './rules/undo.js';
import type { ClinicDay } from './state.js';

export type { Decision, DecisionContext } from './rules/decision.js';

const rules: { [Type in Command['type']]: CommandRule<Type> } = {
  'check-in': checkIn,
  'tear-off': tearOff,
  send,
  move,
  call,
  recall,
  'check-out': checkOut,
  leave,
  postpone,
  'answer-call': answerCall,
  reinstate,
  undo,
  correct,
  pause,
  resume,
  'close-intake': closeIntake,
  'reopen-intake': reopenIntake,
  'open-booths': openBooths,
  notice: setNotice,
  'last-number': lastNumber,
  'reserve-numbers': reserveNumbers,
  'claim-series': claimSeries,
};

/**
 * Decides one command. Pure: server and tablet reach the same decision. A rejection is a value and changes
 * nothing.
 */
export function decide<Type extends Command['type']>(
  state: ClinicDay,
  command: Extract<Command, { type: Type }>,
  context: DecisionContext,
): Decision {
  const rule: CommandRule<Type> = rules[command.type as Type];
  const decision: Decision = rule(state, command, context);
  if (!decision.ok) return decision;
  const origin = { device: context.device, command: command.id, type: command.type };
  return { ...decision, events: decision.events.map((event) => ({ ...event, origin })) };
}
