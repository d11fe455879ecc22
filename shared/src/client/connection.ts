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
  origin?: string;
  rests?: boolean;
  environment?: ClientEnvironment;
  onState?: (state: LinkState) => void;
};

const pollPeriod = 10_000;
const longestPause = 60_000;
/** Spreads refetches: all viewers learn of a new configuration at once. */
const settling = 1_000;
const restAfter = 10_000;

/** WebSocket, with HTTP polling as the fallback; reconnects at once when the page wakes. */
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
  // Loaded after the first paint.
  const load = () =>
    import('./viewer-link.js').then(
      ({ openViewerLink }) => {
        if (closed || link) return;
        link = openViewerLink({ store, target, origin, environment, onSetUp, onState });
      },
      // The snapshot carries the page; the import is retried at the next poll.
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
