import type { Board } from '@hannun/shared';

/** `ageSeconds`: time since a tablet was last heard; `null` if never. */
export type Shown = { board: Board; timeZone: string; age: number | null };
