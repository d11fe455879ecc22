import type { WatchTarget } from '../contract/socket-events.js';
import type { BoardStore } from './board-store.js';
import { browserPage, type ClientEnvironment } from './client-environment.js';
import type { LinkState } from './link-state.js';
import { pollSnapshot } from './snapshot.js';
import { spread } from './spread.js';
import type { ViewerLink } from './viewer-link.js';

export type ConnectionOptions = {
  store: BoardStore;
  target: WatchTarget;
  /** The server's origin; the page's own when left out. */
  origin?: string;
  /** Closes the line while the page is hidden, as on a phone in a pocket; a lobby screen never is. */
  rests?: boolean;
  /** Where this client runs; a page in a browser when left out. */
  environment?: ClientEnvironment;
  /** Called back with each state of the link. */
  onState?: (state: LinkState) => void;
};

/** Between two looks at the snapshot while nothing is watched, and at most where none succeeds. */
const pollPeriod = 10_000;
const longestPause = 60_000;
/** All viewers learn of another set-up at once, and may not all ask for it at once. */
const settling = 1_000;
/** A page hidden for this long gives its socket up; a glance elsewhere does not. */
const restAfter = 10_000;

/**
 * Follows boards into the store until closed: over a websocket, and over the HTTP snapshot for as
 * long as none is watched. Reconnects by itself, at once when the page wakes or the network returns.
 */
export function followBoards({
  store,
  target,
  origin = '',
  rests = false,
  environment = browserPage,
  onState = () => undefined,
}: ConnectionOptions): { close: () => void } {
  const poll = () => pollSnapshot(store, target, origin);
  let link: ViewerLink | null = null;
  let closed = false;
  let looking: ReturnType<typeof setTimeout> | undefined;
  const onSetUp = () => {
    clearTimeout(looking);
    looking = setTimeout(() => void poll(), spread(settling));
  };
  // The socket library loads after the first paint.
  const load = () =>
    import('./viewer-link.js').then(
      ({ openViewerLink }) => {
        if (closed || link) return;
        link = openViewerLink({ store, target, origin, environment, onSetUp, onState });
      },
      // It could not be fetched: the snapshot carries the page, and it is fetched again at the next look.
      () => store.setLink('offline'),
    );
  let pause = pollPeriod;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const lookLater = () => {
    timer = setTimeout(async () => {
      if (!link) void load();
      const idle = store.view().link === 'connected' || (rests && environment.isHidden());
      pause = idle || (await poll()) ? pollPeriod : Math.min(pause * 2, longestPause);
      if (!closed) lookLater();
    }, spread(pause));
  };
  void load();
  lookLater();
  const wake = () => {
    clearTimeout(rest);
    if (environment.isHidden()) {
      if (rests) rest = setTimeout(() => link?.rest(), restAfter);
      return;
    }
    pause = pollPeriod;
    link?.renew();
    void poll();
  };
  const stopListening = environment.onChange(wake);
  return {
    close() {
      closed = true;
      for (const each of [timer, rest, looking]) clearTimeout(each);
      stopListening();
      link?.close();
    },
  };
}
