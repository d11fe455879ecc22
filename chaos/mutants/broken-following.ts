import type { Mutant } from './mutant.js';

const projections = 'server/dist/projection/projections.js';
const follower = 'server/dist/projection/follower.js';
const hearing = 'this.watch(announcement.clinicId, follower.hear(announcement));';

/** Mutants of how servers follow the log and what they send to screens. */
export const brokenFollowing: readonly Mutant[] = [
  {
    name: 'ignores announcements and does not poll the log',
    caughtBy: ['I6'],
    edits: [
      { file: projections, from: hearing, to: '{ }' },
      { file: projections, from: 'const checkPeriod = 2_000', to: 'const checkPeriod = 600_000' },
    ],
  },
  {
    name: 'skips missing events',
    caughtBy: ['I3'],
    edits: [
      { file: projections, from: hearing, to: `if (announcement.version % 4) ${hearing}` },
      {
        file: follower,
        from: 'version > projection.version + 1)',
        to: 'version > projection.version + 1e6)',
      },
    ],
  },
  {
    name: 'does not notice a lost log',
    caughtBy: ['I10', 'I9'],
    edits: [
      {
        file: 'server/dist/projection/lost.js',
        from: 'return known && !(stillHolds(known, found) && isAsMarked(known, from, found)) ? known : null',
        to: 'return null',
      },
    ],
    faults: [{ kind: 'lose-log', target: 0, at: 1_000, lasts: 200 }],
  },
  {
    name: 'keeps the epoch of a rewound log',
    caughtBy: ['I9'],
    edits: [
      {
        file: 'server/dist/projection/begin.js',
        from: "type: 'epoch-began', at: around.now(), epoch: epochAfter(around, lost) }",
        to: "type: 'epoch-began', at: around.now(), epoch: lost }",
      },
    ],
    faults: [{ kind: 'rewind-log', target: 0, at: 1_000, lasts: 200 }],
  },
  {
    name: 'adds one to every count',
    caughtBy: ['I3'],
    edits: [
      {
        file: 'node_modules/@hannun/shared/dist/queue/board.js',
        from: 'people + lane.waiting, 0)',
        to: 'people + lane.waiting, 1)',
      },
    ],
  },
  {
    name: 'vouches for clinics it receives nothing from',
    caughtBy: ['I8'],
    edits: [
      {
        file: 'server/dist/broadcast/vouched-contacts.js',
        from: 'return at === null ? [] : [[clinicId, at]]',
        to: 'return at === null ? [] : [[clinicId, new Date().toISOString()]]',
      },
    ],
    faults: [{ kind: 'hold-store', target: 0, at: 300, lasts: 7_500 }],
    length: 7_500,
  },
];
