import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printOutcomes } from '../contract/index.js';
import {
  answered,
  claimed,
  isClaimable,
  type PrintJob,
  printedTicket,
  printState,
  printWithinMs,
  reported,
} from './print-job.js';

const at = '2026-11-26T08:24:00.000Z';
const startMs = Date.parse(at);
const job: PrintJob = {
  id: 'job',
  ticket: 'A001',
  day: '2026-11-26',
  isReprint: false,
  at,
  paper: null,
  claim: null,
  report: null,
};
const taken = claimed(job, 'claim', at);
const after = (seconds: number, heard = seconds) => ({
  nowMs: startMs + seconds * 1000,
  bridgeHeardMs: startMs + heard * 1000,
});
const report = (state: (typeof printOutcomes)[number], started: boolean) => {
  const next = reported(taken, { claim: 'claim', state, started });
  if (!next) throw new Error('refused');
  return next;
};

it('is queued while a bridge is there, and offline without one', () => {
  expect(printState(job, after(5))).toBe('queued');
  expect(printState(job, after(60, 0))).toBe('offline');
});

it('waits for paper without being lost, and is unknown once a bridge died over it', () => {
  const waiting = report('no-paper', false);
  expect(printState(waiting, after(5))).toBe('no-paper');
  expect(isClaimable(waiting, after(5).nowMs)).toBe(true);
  expect(printState(taken, after(30))).toBe('queued');
  expect(printState(taken, after(61))).toBe('unknown');
  const stuck = report('no-paper', true);
  expect(isClaimable(stuck, after(5).nowMs)).toBe(false);
  expect(printState(stuck, after(5))).toBe('no-paper');
  expect(printState(stuck, after(90, 0))).toBe('unknown');
});

it('is begun by nobody once staff say that it is printed, and asked about by nobody once they have seen it', () => {
  const printed = answered(job, 'printed', at);
  expect(printState(printed, after(5))).toBe('printed');
  expect(isClaimable(printed, startMs)).toBe(false);
  expect(printState(answered(taken, 'printed', at), after(90))).toBe('printed');
  const seen = answered(job, 'seen', at);
  expect(printedTicket(seen, after(60, 0))).toMatchObject({ state: 'offline', isSeen: true });
  expect(isClaimable(seen, startMs)).toBe(true);
});

it('prints nothing in a burst after a long outage', () => {
  expect(isClaimable(job, startMs + printWithinMs)).toBe(true);
  expect(isClaimable(job, startMs + printWithinMs + 1)).toBe(false);
});

it('takes no report of another claim, and changes nothing once it was printed', () => {
  expect(reported(taken, { claim: 'other', state: 'printed', started: true })).toBeNull();
  const printed = report('printed', true);
  expect(reported(printed, { claim: 'claim', state: 'unknown', started: true })).toBe(printed);
});

it('is begun at most once, whatever is reported in whatever order', () => {
  const step = fc.record({
    claim: fc.constantFrom('1', '2', '3'),
    state: fc.constantFrom(...printOutcomes),
    started: fc.boolean(),
    takes: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let current = job;
      let begun = 0;
      for (const { takes, ...said } of steps) {
        if (takes && isClaimable(current, startMs)) current = claimed(current, said.claim, at);
        else {
          const next = reported(current, said);
          if (next && next !== current && said.started && current.report === null) begun += 1;
          current = next ?? current;
        }
      }
      expect(begun).toBeLessThanOrEqual(1);
    }),
  );
});
