export const faultKinds = {
  redis: [
    'kill-redis',
    'freeze-redis',
    'slow-redis',
    'demote-redis',
    'fill-memory',
    'fill-disk',
    'cut-power',
  ],
  node: ['kill-node', 'freeze-node', 'restart-node', 'upgrade-node'],
  redisConnection: ['cut-store', 'hold-store', 'half-open-store'],
  connection: ['cut-connection', 'hold-connection', 'half-open-connection', 'slow-connection'],
  log: ['lose-log', 'rewind-log', 'trim-log'],
  tablet: ['skew-tablet'],
} as const;

type FaultKinds = typeof faultKinds;

/** A fault and its target by number: a server, a connection, a clinic or a tablet. */
export type Fault =
  | { kind: Exclude<FaultKinds['redis'][number], 'cut-power'> }
  /** Redis is killed, with this share (0 to 1) of an unacked transaction in its file. */
  | { kind: 'cut-power'; share: number }
  | { kind: FaultKinds[Exclude<keyof FaultKinds, 'redis'>][number]; target: number };

/** A fault with its start and duration (milliseconds from the start of the round). */
export type ScheduledFault = Fault & { startMs: number; durationMs: number };

export type RepairFault = () => Promise<void>;
