import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Ack } from '../contract/ack.js';
import type { Command } from '../contract/command.js';
import { deskOf } from '../queue/desk.js';
import { evolve } from '../queue/evolve.js';
import type { ClinicDay } from '../queue/state.js';
import { at, given, makeCommand, when } from '../queue/testing/scenario.js';
import { predictDesk } from './optimistic-state.js';
import {
  applyAnswer,
  countPending,
  enqueue,
  markSent,
  nextToSend,
  type Outbox,
  reconcile,
  requeue,
  restoreOutbox,
} from './outbox.js';

const checkIn = (id: string): Command => ({ ...makeCommand({ type: 'check-in', lane: 'pcr' }), id });
const log = { day: '2026-11-23', epoch: 1 };
const deskAt = (state: ClinicDay, version: number) => deskOf(state, { version, nowIso: at('10:00') });

/** A server that answers the same id with the same answer and one effect. */
function server() {
  let state = given();
  const answers = new Map<string, Ack>();
  const order: string[] = [];
  return {
    order,
    desk: () => deskAt(state, order.length + 1),
    take(command: Command): Ack {
      const known = answers.get(command.id);
      if (known) return known;
      const decision = when(state, command);
      if (!decision.ok) return decision;
      state = decision.events.reduce(evolve, state);
      order.push(command.id);
      const ack: Ack = { ok: true, version: order.length + 1, result: decision.result };
      answers.set(command.id, ack);
      return ack;
    },
  };
}

type Step = 'tap' | 'answer' | 'request-lost' | 'answer-lost' | 'unavailable' | 'reload' | 'desk';
const steps = fc.array(
  fc.constantFrom<Step>('tap', 'answer', 'request-lost', 'answer-lost', 'unavailable', 'reload', 'desk'),
  { maxLength: 60 },
);
const unavailable: Ack = { ok: false, error: { code: 'unavailable', message: 'Unavailable.' } };

function play(script: readonly Step[]) {
  const remote = server();
  const taps: string[] = [];
  let outbox: Outbox = [];
  let desk = remote.desk();
  const send = (step: Step) => {
    const command = nextToSend(outbox);
    if (!command) return;
    outbox = markSent(outbox, command.id);
    if (step === 'unavailable') outbox = applyAnswer(outbox, command.id, unavailable, log);
    const ack = step === 'answer' || step === 'answer-lost' ? remote.take(command) : null;
    if (ack && step === 'answer') outbox = applyAnswer(outbox, command.id, ack, log);
    if (step === 'reload') outbox = restoreOutbox(structuredClone(outbox));
    if (step.endsWith('lost')) outbox = requeue(outbox, command.id);
  };
  for (const step of script) {
    if (step === 'tap') {
      taps.push(`tap-${taps.length}`);
      outbox = enqueue(outbox, checkIn(taps.at(-1) ?? ''));
    } else if (step === 'desk') {
      desk = remote.desk();
      outbox = reconcile(outbox, desk);
    } else send(step);
    const waiting = predictDesk(desk, outbox, 'tablet-1', at('10:00')).lanes[0]?.waiting;
    expect(waiting).toBe(taps.length);
  }
  while (countPending(outbox) > 0) send('answer');
  return { taps, remote, outbox: reconcile(outbox, remote.desk()) };
}

it('delivers every tap once and in order despite losses and reloads', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const { taps, remote, outbox } = play(script);
      expect(remote.order).toEqual(taps);
      expect(outbox).toEqual([]);
    }),
  );
});

it('delivers an offline day of 2,000 taps once and in order despite crashes', () => {
  const taps = Array.from({ length: 2_000 }, (_, index) => `tap-${index}`);
  const order: string[] = [];
  const deskOfNow = { ...deskAt(given(), 1) };
  let outbox: Outbox = taps.map((id, order) => ({ command: checkIn(id), order, state: 'queued' }));
  for (let turn = 0; countPending(outbox) > 0; turn += 1) {
    const command = nextToSend(outbox);
    if (!command) break;
    outbox = markSent(outbox, command.id);
    if (order.at(-1) !== command.id) order.push(command.id);
    // Now and then the page dies with its tap under way.
    if (turn % 400 === 399) outbox = restoreOutbox(structuredClone(outbox));
    else
      outbox = applyAnswer(outbox, command.id, { ok: true, version: order.length, result: {} } as Ack, log);
    outbox = reconcile(outbox, { ...deskOfNow, version: order.length });
  }
  expect(order).toEqual(taps);
});

it('sends one tap at a time', () => {
  const outbox = markSent(enqueue(enqueue([], checkIn('a')), checkIn('b')), 'a');
  expect(nextToSend(outbox)).toBeNull();
  expect(nextToSend(requeue(outbox, 'a'))?.id).toBe('a');
});

it('keeps a rejected tap with its reason and continues', () => {
  const rejection: Ack = { ok: false, error: { code: 'intake-closed', message: 'Closed.' } };
  const outbox = applyAnswer(enqueue(enqueue([], checkIn('a')), checkIn('b')), 'a', rejection, log);
  expect(outbox[0]).toMatchObject({ state: 'refused', error: { code: 'intake-closed' } });
  expect(nextToSend(outbox)?.id).toBe('b');
});

it('does not count a tap twice when the desk arrives before the ack', () => {
  const remote = server();
  const outbox = markSent(enqueue([], checkIn('a')), 'a');
  remote.take(checkIn('a'));
  expect(predictDesk(remote.desk(), outbox, 'tablet-1', at('10:00')).lanes[0]?.waiting).toBe(1);
});
