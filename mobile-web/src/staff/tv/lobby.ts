import type { ClinicScreens } from '@hannun/shared';

/**
 * How the clinic's paired lobby screens are: `unknown` where none is paired, `silent` where none can be heard,
 * `stale` where one has stopped, `away` where there is no word from any.
 */
export type Lobby = 'unknown' | 'well' | 'silent' | 'stale' | 'away';

/** What the server's answer says about the screens; a stopped one is the worse of two troubles. */
export function lobbyOf({ silent, stopped, screens }: ClinicScreens): Lobby {
  if (stopped) return screens.length > 0 ? 'stale' : 'away';
  if (screens.length === 0) return 'unknown';
  return silent ? 'silent' : 'well';
}
