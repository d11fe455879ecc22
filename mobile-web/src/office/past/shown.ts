import type { Board } from '@hannun/shared';

/** A board of the past; `age` tells how long no tablet had been heard (seconds; `null`: never before). */
export type Shown = { board: Board; timeZone: string; age: number | null };
