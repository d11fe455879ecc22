import type { Board } from '@hannun/shared/contract';

/** `ageSeconds`: time since a tablet was last heard; `null` if never. */
export type PlaybackProps = { board: Board; timeZone: string; ageSeconds: number | null };
