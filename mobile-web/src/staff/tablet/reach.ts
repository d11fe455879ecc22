import { isUnderWay, type Outbox } from '@hannun/shared/outbox';

export type LinkState = 'connecting' | 'live' | 'offline';

/** How far a tap gets now. Anything but `live`: a call reaches nobody. `unsaved`: the server is there, but saves nothing. */
export type Reach = LinkState | 'unsaved';

/** A server that saves has answered within this time, even right after its store came back (milliseconds). */
export const saveTimeoutMs = 3_000;

type Sent = { link: LinkState; outbox: Outbox; unsaved: boolean };

/** The one rule for every sign of it on the tablet. */
export const reachOf = ({ link, outbox, unsaved }: Sent): Reach =>
  link === 'live' && unsaved && outbox.some(isUnderWay) ? 'unsaved' : link;
