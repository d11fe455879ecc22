import type { QueueEvent } from '@hannun/shared/queue';
import type { LogFinding } from '../../server/src/clinic-day/log-finding.js';
import type { SystemContext } from '../../server/src/commands/write-context.js';
import { parseEntry } from '../../server/src/event-log/log-entry.js';
import type { Mutant } from './mutant.js';
import { overrideExport, overrideMethod } from './server-modules.js';

const current: LogFinding = { status: 'current' };

export const clinicDayMutants: readonly Mutant[] = [
  {
    name: 'ignores announcements and does not poll the log',
    caughtBy: ['I6'],
    change({ replicatedState, stream: { ClinicDayStream } }) {
      overrideMethod(ClinicDayStream, 'onAnnouncement', () => async () => current);
      overrideExport(
        replicatedState,
        'ReplicatedState',
        (ReplicatedState) =>
          class extends ReplicatedState {
            constructor(...[connections, options]: ConstructorParameters<typeof ReplicatedState>) {
              super(connections, options.name === 'logs' ? { ...options, pollIntervalMs: 600_000 } : options);
            }
          },
      );
    },
  },
  {
    name: 'skips missing events',
    caughtBy: ['I3'],
    change: ({ stream: { ClinicDayStream }, projection: { applyEntries } }) =>
      overrideMethod(ClinicDayStream, 'onAnnouncement', (onAnnouncement, stream) => async (announcement) => {
        const { day, version, entries } = announcement;
        if (version % 4 === 0) return current;
        const { projection } = stream;
        if (day !== projection.day || version <= projection.version + 1) return onAnnouncement(announcement);
        const recorded = entries.map((raw) => ({ version, raw, entry: parseEntry(raw) }));
        stream.apply(applyEntries(projection, recorded));
        return current;
      }),
  },
  {
    name: 'does not notice a lost log',
    caughtBy: ['I10', 'I9'],
    change: ({ logLossDetection }) =>
      overrideExport(logLossDetection, 'findLostCheckpoint', () => () => null),
    faults: [{ kind: 'lose-log', target: 0, startMs: 1_000, durationMs: 200 }],
  },
  {
    name: 'keeps the epoch of a rewound log',
    caughtBy: ['I9'],
    change: (server) =>
      overrideExport(server.startEpoch, 'startEpoch', (startEpoch) => (context, day, lostEpoch) => {
        const keepEpoch = (event: QueueEvent): QueueEvent =>
          event.type === 'epoch-began' ? { ...event, epoch: lostEpoch } : event;
        const appendAsServer: SystemContext['appendAsServer'] = (command, events, base) =>
          context.appendAsServer(command, events.map(keepEpoch), base);
        return startEpoch({ ...context, appendAsServer }, day, lostEpoch);
      }),
    faults: [{ kind: 'rewind-log', target: 0, startMs: 1_000, durationMs: 200 }],
  },
  {
    name: 'adds one to every count',
    caughtBy: ['I3'],
    change: ({ forecasts: { ForecastsService } }) =>
      overrideMethod(
        ForecastsService,
        'addForecasts',
        (addForecasts) => (board) => addForecasts({ ...board, waiting: board.waiting + 1 }),
      ),
  },
  {
    name: 'vouches for clinics it receives nothing from',
    caughtBy: ['I8'],
    change: ({ verifiedLastSeen: { VerifiedLastSeen } }) =>
      overrideMethod(
        VerifiedLastSeen,
        'get',
        (get) => (clinicId) => get(clinicId) && new Date().toISOString(),
      ),
    faults: [{ kind: 'hold-store', target: 0, startMs: 300, durationMs: 7_500 }],
    durationMs: 7_500,
  },
];
