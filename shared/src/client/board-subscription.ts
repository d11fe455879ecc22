import type { WatchTarget } from '../contract/socket-events.js';
import type { BoardStore } from './board-store.js';
import { browserEnvironment, type ClientEnvironment } from './client-environment.js';
import { withJitter } from './jitter.js';
import { fetchSnapshot } from './snapshot.js';
import type { ViewerSocket } from './viewer-socket.js';
import type { WatchState } from './watch-state.js';

export type BoardSubscriptionOptions = {
  store: BoardStore;
  target: WatchTarget;
  origin?: string;
  disconnectWhenHidden?: boolean;
  environment?: ClientEnvironment;
  onState?: (state: WatchState) => void;
};

const pollIntervalMs = 10_000;
const maxPollIntervalMs = 60_000;
/** Spreads refetches: all viewers learn of a new configuration at once. */
const configRefetchJitterMs = 1_000;
const disconnectAfterHiddenMs = 10_000;

/** WebSocket, with HTTP polling as the fallback; reconnects at once when the page wakes. */
export function subscribeToBoards({
  store,
  target,
  origin = '',
  disconnectWhenHidden = false,
  environment = browserEnvironment,
  onState = () => undefined,
}: BoardSubscriptionOptions): { close: () => void } {
  const poll = () => fetchSnapshot(store, target, origin);
  let socket: ViewerSocket | null = null;
  let closed = false;
  let configTimer: ReturnType<typeof setTimeout> | undefined;
  const onConfigChange = () => {
    clearTimeout(configTimer);
    configTimer = setTimeout(() => void poll(), withJitter(configRefetchJitterMs));
  };
  // Loaded after the first paint.
  const load = () =>
    import('./viewer-socket.js').then(
      ({ openViewerSocket }) => {
        if (closed || socket) return;
        socket = openViewerSocket({ store, target, origin, environment, onConfigChange, onState });
      },
      // The snapshot carries the page; the import is retried at the next poll.
      () => store.setConnectionStatus('offline'),
    );
  let delayMs = pollIntervalMs;
  let pollTimer: ReturnType<typeof setTimeout> | undefined;
  let disconnectTimer: ReturnType<typeof setTimeout> | undefined;
  const schedulePoll = () => {
    pollTimer = setTimeout(async () => {
      if (!socket) void load();
      const idle =
        store.view().connectionStatus === 'connected' || (disconnectWhenHidden && environment.isHidden());
      delayMs = idle || (await poll()) ? pollIntervalMs : Math.min(delayMs * 2, maxPollIntervalMs);
      if (!closed) schedulePoll();
    }, withJitter(delayMs));
  };
  void load();
  schedulePoll();
  const onWake = () => {
    clearTimeout(disconnectTimer);
    if (environment.isHidden()) {
      if (disconnectWhenHidden)
        disconnectTimer = setTimeout(() => socket?.disconnect(), disconnectAfterHiddenMs);
      return;
    }
    delayMs = pollIntervalMs;
    socket?.reconnect();
    void poll();
  };
  const stopListening = environment.onChange(onWake);
  return {
    close() {
      closed = true;
      for (const each of [pollTimer, disconnectTimer, configTimer]) clearTimeout(each);
      stopListening();
      socket?.close();
    },
  };
}
