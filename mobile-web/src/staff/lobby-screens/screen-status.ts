import type { ClinicScreens } from '@hannun/shared/contract';

/**
 * `unknown`: not asked, or no answer; `none`: none paired; `silent`: none can be heard; `stale`: one has stopped;
 * `away`: none answers.
 */
export type ScreenStatus = 'unknown' | 'none' | 'well' | 'silent' | 'stale' | 'away';

/** A stopped screen is worse than a silent one. */
export function screenStatusOf({ silent, stopped, screens }: ClinicScreens): ScreenStatus {
  if (stopped) return screens.length > 0 ? 'stale' : 'away';
  if (screens.length === 0) return 'none';
  return silent ? 'silent' : 'well';
}

/** An answer says nothing of screens that may have stopped since. */
const validMs = 60_000;

export type KnownStatus = { status: ScreenStatus; atMs: number };

/** After a request: without an answer the last one holds for a while. */
export function statusAfter(known: KnownStatus, answer: ClinicScreens | null, nowMs: number): KnownStatus {
  if (answer) return { status: screenStatusOf(answer), atMs: nowMs };
  return nowMs - known.atMs < validMs ? known : { status: 'unknown', atMs: known.atMs };
}
