import type { Command } from '../contract/command.js';
import { checkIn, reserveNumbers, tearOff } from './rules/admitting.js';
import { answerCall } from './rules/answering.js';
import { call, checkOut, recall } from './rules/calling.js';
import {
  closeIntake,
  lastNumber,
  openBooths,
  pause,
  reopenIntake,
  resume,
  setNotice,
} from './rules/clinic.js';
import type { Circumstances, Decision, Rule } from './rules/decision.js';
import { leave, move, reinstate } from './rules/leaving.js';
import { postpone } from './rules/postponing.js';
import { correct } from './rules/recount.js';
import { undo } from './rules/undo.js';
import type { ClinicDay } from './state.js';

export type { Circumstances, Decision } from './rules/decision.js';

const rules: { [Type in Command['type']]: Rule<Type> } = {
  'check-in': checkIn,
  'tear-off': tearOff,
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
};

/**
 * Decides one command. Pure: server and tablet reach the same decision. A rejection is a value and changes
 * nothing.
 */
export function decide<Type extends Command['type']>(
  state: ClinicDay,
  command: Extract<Command, { type: Type }>,
  circumstances: Circumstances,
): Decision {
  const rule: Rule<Type> = rules[command.type as Type];
  const decision: Decision = rule(state, command, circumstances);
  if (!decision.ok) return decision;
  const origin = { device: circumstances.device, command: command.id, type: command.type };
  return { ...decision, events: decision.events.map((event) => ({ ...event, origin })) };
}
