import type { Mutant } from './mutant.js';

const registry = 'server/dist/clinic-day/clinic-day-registry.js';
const stream = 'server/dist/clinic-day/clinic-day-stream.js';
const announcementHandler = 'onAnnouncement({ day, version, epoch, entries }) {';

export const clinicDayMutants: readonly Mutant[] = [
  {
    name: 'ignores announcements and does not poll the log',
    caughtBy: ['I6'],
    edits: [
      { file: stream, from: announcementHandler, to: `${announcementHandler} return current;` },
      { file: registry, from: 'const pollIntervalMs = 2_000', to: 'const pollIntervalMs = 600_000' },
    ],
  },
  {
    name: 'skips missing events',
    caughtBy: ['I3'],
    edits: [
      {
        file: stream,
        from: announcementHandler,
        to: `${announcementHandler} if (version % 4 === 0) return current;`,
      },
      {
        file: stream,
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
        file: 'server/dist/clinic-day/log-loss-detection.js',
        from: 'return known && !(containsCheckpoint(known, found) && matchesDigest(known, from, found)) ? known : null',
        to: 'return null',
      },
    ],
    faults: [{ kind: 'lose-log', target: 0, startMs: 1_000, durationMs: 200 }],
  },
  {
    name: 'keeps the epoch of a rewound log',
    caughtBy: ['I9'],
    edits: [
      {
        file: 'server/dist/commands/system-commands/start-epoch.js',
        from: 'epoch: nextEpoch(context, lostEpoch)',
        to: 'epoch: lostEpoch',
      },
    ],
    faults: [{ kind: 'rewind-log', target: 0, startMs: 1_000, durationMs: 200 }],
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
        file: 'server/dist/boards/verified-last-seen.js',
        from: 'return at === null ? [] : [[clinicId, at]]',
        to: 'return at === null ? [] : [[clinicId, new Date().toISOString()]]',
      },
    ],
    faults: [{ kind: 'hold-store', target: 0, startMs: 300, durationMs: 7_500 }],
    durationMs: 7_500,
  },
];
