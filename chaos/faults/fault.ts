/** What goes wrong, and to what: a server by its number, a line by its number, a clinic by its number. */
export type Fault =
  | { kind: 'kill-redis' | 'freeze-redis' }
  | { kind: 'kill-node' | 'freeze-node' | 'restart-node'; target: number }
  | { kind: 'cut-store' | 'hold-store' | 'half-open-store'; target: number }
  | { kind: 'cut-line' | 'hold-line' | 'half-open-line'; target: number }
  | { kind: 'lose-log' | 'rewind-log'; target: number };

/** A fault, when it begins and how long it lasts (milliseconds from the round's start). */
export type Planned = Fault & { at: number; lasts: number };
