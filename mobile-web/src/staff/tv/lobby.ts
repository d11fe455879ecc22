import type { ClinicScreens } from '@hannun/shared';

/** How the clinic's lobby screens are: `silent` where none can be heard, `stale` where one stopped reporting. */
export type Lobby = 'unknown' | 'well' | 'silent' | 'stale';

/** The screens this tablet has heard of today, and how they are now. */
export type LobbyNews = { known: ReadonlySet<string>; lobby: Lobby };

export const noLobbyNews: LobbyNews = { known: new Set(), lobby: 'unknown' };

/** What the server's answer says about the screens. One heard of before and missing now has stopped. */
export function lobbyAfter({ known }: LobbyNews, { silent, screens }: ClinicScreens): LobbyNews {
  const present = new Set(screens.map(({ id }) => id));
  const everHeard = new Set([...known, ...present]);
  if ([...known].some((id) => !present.has(id))) return { known: everHeard, lobby: 'stale' };
  if (present.size === 0) return { known: everHeard, lobby: 'unknown' };
  return { known: everHeard, lobby: silent ? 'silent' : 'well' };
}
