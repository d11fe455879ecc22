import type { ClinicScreens } from '@hannun/shared/contract';

/** `unknown`: none paired; `silent`: none can be heard; `stale`: one has stopped; `away`: none answers. */
export type ScreenStatus = 'unknown' | 'well' | 'silent' | 'stale' | 'away';

/** A stopped screen is worse than a silent one. */
export function screenStatusOf({ silent, stopped, screens }: ClinicScreens): ScreenStatus {
  if (stopped) return screens.length > 0 ? 'stale' : 'away';
  if (screens.length === 0) return 'unknown';
  return silent ? 'silent' : 'well';
}
