import { isDeepStrictEqual } from 'node:util';
import { type Ack, parseTicketId } from '@hannun/shared/contract';
import type { CommandCursors } from './command-cursors.js';
import type { Replay, Step } from './log-replay.js';
import {
  type Observations,
  type ReceivedAnswer,
  type SentCommand,
  type Violation,
  violation,
} from './observations.js';

/** I1: every acked tap is in a log, at the version and with the ticket of its ack. */
export function findLost(
  observations: Observations,
  written: CommandCursors,
  replays: readonly Replay[],
): Violation[] {
  const steps = new Map(replays.flatMap((each) => each.steps).map((step) => [step.command, step]));
  const answers = Map.groupBy(observations.answered, ({ commandId }) => commandId);
  return observations.sent.flatMap(({ command }) => {
    const [answer] = finalAnswers(answers.get(command.id) ?? []);
    if (!answer) return [];
    const cursors = written.get(command.id) ?? [];
    const title = `${command.type} ${command.id}`;
    if (!answer.ok) {
      return cursors.length > 0
        ? [violation('I2', `${title} was rejected (${answer.error.code}) but counted`)]
        : [];
    }
    if (cursors.length === 0) return [violation('I1', `${title} was acked but is not in the log`)];
    if (!cursors.some(({ version }) => version === answer.version)) {
      return [
        violation('I1', `${title} was acked as version ${answer.version} but is at ${cursors[0]?.version}`),
      ];
    }
    return namesLoggedTicket(answer, steps.get(command.id))
      ? []
      : [violation('I1', `${title} was acked with another ticket`)];
  });
}

/** I2: a tap counts once, and every repeat gets the first answer. */
export function findDuplicates(observations: Observations, written: CommandCursors): Violation[] {
  const taps = Map.groupBy(observations.sent, ({ tap }) => tap);
  const twice = [...taps.values()].flatMap((commands) => {
    const cursors = commands.flatMap(({ command }) => written.get(command.id) ?? []);
    return cursors.length > 1
      ? [violation('I2', `${describeTap(commands)} counts ${cursors.length} times`)]
      : [];
  });
  const changed = [...Map.groupBy(observations.answered, ({ commandId }) => commandId)].flatMap(
    ([id, answered]) => {
      const [first, ...repeats] = finalAnswers(answered);
      return repeats.every((repeat) => isDeepStrictEqual(repeat, first))
        ? []
        : [violation('I2', `A repeat of ${id} got another answer than the first`)];
    },
  );
  const misused = observations.probes
    .filter(({ expected, ack }) => expected === 'conflict' && codeOf(ack) !== expected)
    .map(({ command, ack }) =>
      violation('I2', `${command.id} was reused with other content and answered "${codeOf(ack)}"`),
    );
  return [...twice, ...changed, ...misused];
}

/** I10: every tap ends with a success or a rejection once everything works again. */
export function findUnanswered({ sent, answered }: Observations): Violation[] {
  const final = new Set(answered.filter(({ ack }) => isFinal(ack)).map(({ commandId }) => commandId));
  const open = sent.filter(({ command }) => !final.has(command.id));
  const faults = answered.filter(({ ack }) => !ack.ok && faultCodes.has(ack.error.code));
  return [
    ...open.map(({ command }) => violation('I10', `${command.type} ${command.id} was never answered`)),
    ...faults.map(({ commandId, ack }) => violation('I10', `${commandId} was answered "${codeOf(ack)}"`)),
  ];
}

const faultCodes = new Set<string>([
  'internal',
  'invalid',
  'unauthenticated',
  'forbidden',
  'out-of-sequence',
]);

const codeOf = (ack: Ack): string => (ack.ok ? 'ok' : ack.error.code);
const isFinal = (ack: Ack): boolean =>
  ack.ok || (ack.error.code !== 'unavailable' && ack.error.code !== 'rate-limited');

const finalAnswers = (answered: readonly ReceivedAnswer[]): Ack[] =>
  answered.map(({ ack }) => ack).filter(isFinal);

const describeTap = ([first]: readonly SentCommand[]): string =>
  `${first?.command.type} of tap ${first?.tap}`;

function namesLoggedTicket(ack: Ack, step: Step | undefined): boolean {
  if (!ack.ok || !('ticket' in ack.result) || !step) return true;
  const number = parseTicketId(ack.result.ticket)?.number;
  return step.events.some((event) => 'number' in event && event.number === number);
}
