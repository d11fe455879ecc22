import { isPending, type Outbox } from '@hannun/shared/outbox';

export type LinkState = 'connecting' | 'live' | 'offline';

/** Unless `live`, a call reaches nobody. `unsaved`: connected, but the server saves nothing. */
export type Reach = LinkState | 'unsaved';

/** A healthy server answers within this time, even right after Redis came back. */
export const saveTimeoutMs = 3_000;

type Sent = { link: LinkState; outbox: Outbox; unsaved: boolean };

export const reachOf = ({ link, outbox, unsaved }: Sent): Reach =>
  link === 'live' && unsaved && outbox.some(isPending) ? 'unsaved' : link;
