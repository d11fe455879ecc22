/** What goes wrong with Redis itself, with a server, with a server's line to Redis, and so on. */
export const kinds = {
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
  storeLine: ['cut-store', 'hold-store', 'half-open-store'],
  line: ['cut-line', 'hold-line', 'half-open-line', 'slow-line'],
  log: ['lose-log', 'rewind-log', 'trim-log'],
  tablet: ['skew-tablet'],
} as const;

type Kinds = typeof kinds;

/** What goes wrong, and to what: a server, a line, a clinic or a tablet by its number. */
export type Fault =
  | { kind: Exclude<Kinds['redis'][number], 'cut-power'> }
  /** Redis is killed, and this share (0 to 1) of a transaction that was never acked stands in its file. */
  | { kind: 'cut-power'; share: number }
  | { kind: Kinds[Exclude<keyof Kinds, 'redis'>][number]; target: number };

/** A fault, when it begins and how long it lasts (milliseconds from the round's start). */
export type Planned = Fault & { at: number; lasts: number };

/** Undoes a fault. */
export type Mend = () => Promise<void>;
