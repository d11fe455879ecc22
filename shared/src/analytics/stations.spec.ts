import { expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import type { QueueEvent } from '../queue/events.js';
import { at, dayOpened, given, makeCommand, stateAfter, when } from '../queue/testing/scenario.js';
import { foldDay } from './day-fold.js';
import { dayHistory } from './day-history.js';

function logOf(commands: readonly Command[]): QueueEvent[] {
  const log: QueueEvent[] = [dayOpened];
  let state = given();
  for (const command of commands) {
    const decision = when(state, command);
    if (!decision.ok) throw new Error(decision.error.message);
    log.push(...decision.events);
    state = stateAfter(state, decision);
  }
  return log;
}

const historyOf = (commands: readonly Command[]) =>
  dayHistory(foldDay(logOf(commands)), Date.parse(at('18:00')));

const ticket = 'B001';
const sent: Command[] = [
  makeCommand({ type: 'check-in', lane: 'rapid' }, at('10:00')),
  makeCommand({ type: 'call', lane: 'rapid', booth: '3' }, at('10:10')),
  makeCommand({ type: 'check-out', ticket, then: { resultMinutes: 15 } }, at('10:14')),
  makeCommand({ type: 'send', ticket, lane: 'pcr' }, at('10:30')),
  makeCommand({ type: 'call', lane: 'pcr', booth: '1' }, at('10:40')),
  makeCommand({ type: 'check-out', ticket }, at('10:42')),
];

it('counts a service at each station as served there, with its own wait', () => {
  const [pcr, rapid] = historyOf(sent).lanes;
  expect(rapid).toMatchObject({ served: 1, wait: { calls: 1, mean: 600 } });
  expect(rapid?.booths).toMatchObject([{ booth: '3', served: 1, service: 240 }]);
  expect(pcr).toMatchObject({ served: 1, wait: { calls: 1, mean: 600 } });
});

it('does not take the waiting for a result for service', () => {
  const later = makeCommand({ type: 'check-out', ticket }, at('10:40'));
  expect(historyOf([...sent.slice(0, 3), later]).lanes[1]?.booths).toMatchObject([{ service: 240 }]);
});

it('leaves no trace of a lane that somebody was sent away from before their turn', () => {
  const away = [...sent.slice(0, 1), makeCommand({ type: 'send', ticket, lane: 'pcr' }, at('10:05'))];
  expect(historyOf(away).lanes).toMatchObject([
    { arrivals: 1, served: 0 },
    { arrivals: 0, served: 0 },
  ]);
});
