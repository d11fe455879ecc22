import { describe, expect, it } from 'vitest';
import { loadFactor as loadFactorOf } from '../../server/src/testing/machine-load.js';
import { check } from './check.js';
import type { Observations } from './observations.js';
import {
  accepted,
  called,
  checkedIn,
  clinicId,
  command,
  cursorAt,
  fullLog,
  handedOver,
  handedOverLog,
  liveCounts,
  logOf,
  logWithout,
  nextDay,
  nextDayLog,
  opened,
  rejected,
  shownBoardAt,
  taps,
  validObservations,
} from './testing/valid-observations.js';

const broken: readonly [invariant: string, what: string, change: Partial<Observations>][] = [
  ['I1', 'an acked tap that is missing from the log', { logs: [logWithout('b')] }],
  [
    'I1',
    'an ack with the wrong version',
    { answered: validObservations.answered.with(0, { at: 50, commandId: 'a', ack: accepted(3, 'A001') }) },
  ],
  [
    'I1',
    'an ack with the wrong ticket',
    { answered: validObservations.answered.with(0, { at: 50, commandId: 'a', ack: accepted(2, 'A009') }) },
  ],
  ['I1', 'a line that midnight throws away', { logs: [fullLog, nextDayLog(['day', nextDay(null)])] }],
  [
    'I1',
    'somebody in service whom midnight forgets',
    { logs: [fullLog, nextDayLog(['day', nextDay('waiting')])] },
  ],
  [
    'I1',
    'a tap added to a day that was handed over',
    {
      logs: [
        logOf(...taps, ['hand-over', handedOver], ['d', checkedIn(3)]),
        nextDayLog(['day', nextDay('all')]),
      ],
    },
  ],
  [
    'I4',
    'a number given again while its ticket is alive',
    { logs: [handedOverLog, nextDayLog(['day', nextDay('all')], ['d', checkedIn(2)])] },
  ],
  [
    'I2',
    'a tap that counts twice',
    {
      logs: [
        logOf(['day', opened], ['a', checkedIn(1)], ['b', checkedIn(2)], ['c', called], ['a', checkedIn(3)]),
      ],
    },
  ],
  [
    'I2',
    'a repeat with another answer',
    {
      answered: [
        ...validObservations.answered,
        { at: 400, commandId: 'a', ack: accepted(2, 'A001') },
        { at: 500, commandId: 'a', ack: rejected('nobody-waiting') },
      ],
    },
  ],
  [
    'I2',
    'a reused id with other content',
    { probes: [{ expected: 'conflict', command: command('a'), ack: accepted(2, 'A001') }] },
  ],
  [
    'I2',
    'a rejected tap that counted',
    {
      answered: validObservations.answered.with(2, {
        at: 250,
        commandId: 'c',
        ack: rejected('nobody-waiting'),
      }),
    },
  ],
  ['I3', 'wrong live counts', { live: new Map([[clinicId, { ...liveCounts, waiting: '2' }]]) }],
  ['I3', 'a board that no replay gives', { shownBoards: [{ ...shownBoardAt(4, 260), summary: '9' }] }],
  [
    'I4',
    'a missing version',
    {
      logs: [
        {
          ...fullLog,
          entries: fullLog.entries.map((entry) => ({
            ...entry,
            version: entry.version > 2 ? entry.version + 1 : entry.version,
          })),
        },
      ],
    },
  ],
  [
    'I4',
    'a ticket called twice',
    { logs: [logOf(['day', opened], ['a', checkedIn(1)], ['c', called], ['d', called])] },
  ],
  [
    'I4',
    'a rejection that was no longer true',
    {
      answered: [
        { at: 50, commandId: 'a', ack: accepted(2, 'A001') },
        { at: 150, commandId: 'b', ack: accepted(3, 'A002') },
        { at: 250, commandId: 'c', ack: rejected('nobody-waiting') },
      ],
      logs: [logWithout('c')],
    },
  ],
  [
    'I5',
    'taps that count in the wrong order',
    { logs: [logOf(['day', opened], ['b', checkedIn(1)], ['a', checkedIn(2)], ['c', called])] },
  ],
  [
    'I5',
    'an accepted tap after a gap in the sequence',
    { probes: [{ expected: 'out-of-sequence', command: command('a'), ack: accepted(2, 'A001') }] },
  ],
  [
    'I6',
    'a screen that never catches up',
    { recoveries: [{ settledMs: 0, viewers: [{ viewer: 'phone', socketOpenedMs: 100, currentMs: null }] }] },
  ],
  [
    'I6',
    'a screen that catches up too late',
    { recoveries: [{ settledMs: 0, viewers: [{ viewer: 'phone', socketOpenedMs: 100, currentMs: 3_200 }] }] },
  ],
  ['I7', 'a screen that steps back', { shownBoards: [shownBoardAt(4, 60), shownBoardAt(2, 260)] }],
  [
    'I8',
    'old figures shown as fresh',
    {
      claims: [0, 400, 800].map((after) => ({
        at: 4_000 + after,
        viewer: 'phone',
        cursor: cursorAt(2),
        ageSeconds: 0,
      })),
    },
  ],
  [
    'I9',
    'two different boards of one cursor',
    { shownBoards: [shownBoardAt(4, 60), { ...shownBoardAt(4, 70), summary: '9' }] },
  ],
  [
    'I9',
    'a log that lost entries and kept its epoch',
    { logs: [fullLog, logOf(['day', opened], ['a', checkedIn(1)])] },
  ],
  ['I10', 'a tap that was never answered', { answered: validObservations.answered.slice(0, 2) }],
  [
    'I10',
    'an internal error as an answer',
    { answered: [...validObservations.answered, { at: 400, commandId: 'a', ack: rejected('internal') }] },
  ],
];

describe('the checker', () => {
  it('accepts correct observations', () => {
    expect(check(validObservations)).toEqual([]);
  });

  it('accepts a line that goes on over midnight', () => {
    const logs = [handedOverLog, nextDayLog(['day', nextDay('all')])];
    const live = new Map([[clinicId, { ...liveCounts, version: '1' }]]);
    expect(check({ ...validObservations, logs, live })).toEqual([]);
  });

  it('accepts figures that are no older than they say', () => {
    const claims = [0, 400, 800].map((after) => ({
      at: 4_000 + after,
      viewer: 'phone',
      cursor: cursorAt(2),
      ageSeconds: 5,
    }));
    expect(check({ ...validObservations, claims })).toEqual([]);
  });

  it('accepts taps made before a trimmed log was noticed', () => {
    const longer = logOf(
      ['day', opened],
      ['a', checkedIn(1)],
      ['b', checkedIn(2)],
      ['c', called],
      ['day', { ...opened, epoch: 2 } as typeof opened],
    );
    const trimmed = { ...longer, entries: longer.entries.slice(2) };
    const logs = [logWithout('c'), trimmed];
    const emptied = { epoch: '2', version: '5', waiting: '0', 'waiting:pcr': '0', 'tickets:pcr': '0' };
    expect(check({ ...validObservations, logs, live: new Map([[clinicId, emptied]]) })).toEqual([]);
  });

  const late = (currentMs: number | null): Partial<Observations> => ({
    recoveries: [{ settledMs: 0, viewers: [{ viewer: 'phone', socketOpenedMs: 100, currentMs }] }],
  });

  it('allows a busy machine more time', () => {
    expect(check({ ...validObservations, ...late(6_000), loadFactor: 2 })).toEqual([]);
  });

  it.each([9_200, null])(
    'detects a screen that is current only after %s ms on the busiest machine',
    (currentMs) => {
      const loadFactor = loadFactorOf([{ wallMs: 1_000, processorMs: 1 }]);
      expect(
        check({ ...validObservations, ...late(currentMs), loadFactor }).map(({ invariant }) => invariant),
      ).toEqual(['I6']);
    },
  );

  it('detects old figures shown as fresh on the busiest machine', () => {
    const loadFactor = loadFactorOf([{ wallMs: 1_000, processorMs: 1 }]);
    const claims = [0, 1_200, 2_400].map((after) => ({
      at: 10_000 + after,
      viewer: 'phone',
      cursor: cursorAt(2),
      ageSeconds: 0,
    }));
    expect(check({ ...validObservations, claims, loadFactor }).map(({ invariant }) => invariant)).toEqual([
      'I8',
    ]);
  });

  it.each(broken)('reports %s for %s', (invariant, _what, change) => {
    expect(check({ ...validObservations, ...change }).map((violation) => violation.invariant)).toContain(
      invariant,
    );
  });
});
