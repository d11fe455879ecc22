import type { Beat, Board, Snapshot } from '../contract/board.js';
import type { WatchAck, WatchTarget } from '../contract/socket-events.js';
import type { BoardStore } from './board-store.js';

/** The part of a socket.io client socket this module uses. */
type ViewerSocket = {
  on(event: 'connect' | 'disconnect' | 'connect_error', listener: () => void): unknown;
  on(event: 'board', listener: (board: Board) => void): unknown;
  on(event: 'beat', listener: (beat: Beat) => void): unknown;
  timeout(milliseconds: number): { emitWithAck(event: 'watch', target: WatchTarget): Promise<WatchAck> };
  connect(): unknown;
  disconnect(): unknown;
};

export type ConnectionOptions = {
  store: BoardStore;
  target: WatchTarget;
  /** The server's origin; the page's own when left out. */
  origin?: string;
};

/** A beat comes every 4 s; after three missed ones the link is dead whatever the socket believes. */
const beatPatience = 13_000;
const watchPatience = 5_000;
/** Between two looks at the snapshot while no socket is open. */
const pollPeriod = 10_000;

/**
 * Follows boards into the store until closed: over a websocket, and over the HTTP snapshot for as
 * long as no websocket opens. Reconnects by itself, at once when the page wakes or the network returns.
 */
export function followBoards({ store, target, origin = '' }: ConnectionOptions): { close: () => void } {
  const link = openLink(store, target, origin);
  const poll = () => pollSnapshot(store, target, origin);
  const timer = setInterval(() => {
    if (store.view().link !== 'connected') void poll();
  }, pollPeriod);
  const wake = () => {
    if (document.visibilityState === 'hidden') return;
    link.renew();
    void poll();
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  return {
    close() {
      clearInterval(timer);
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      link.close();
    },
  };
}

/** Keeps a socket open and watched. The socket library loads after the first paint. */
function openLink(store: BoardStore, target: WatchTarget, origin: string) {
  let socket: ViewerSocket | null = null;
  let closed = false;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  const renew = () => {
    socket?.disconnect();
    socket?.connect();
  };
  const expectBeat = () => {
    clearTimeout(deadline);
    deadline = setTimeout(renew, beatPatience);
  };
  const watch = async (opened: ViewerSocket) => {
    expectBeat();
    try {
      const answer = await opened.timeout(watchPatience).emitWithAck('watch', target);
      if (!answer.ok) return store.setLink('offline');
      store.receive(answer.boards);
      store.setLink('connected');
    } catch {
      // No answer in time: the link is half open, so it is opened anew.
      if (!closed) renew();
    }
  };
  const listen = (opened: ViewerSocket) => {
    opened.on('connect', () => void watch(opened));
    opened.on('disconnect', () => store.setLink('offline'));
    opened.on('connect_error', () => store.setLink('offline'));
    opened.on('board', (board) => store.receive([board]));
    opened.on('beat', (beat) => {
      expectBeat();
      store.hear(beat);
    });
    opened.connect();
  };
  void loadSocket(origin).then(
    (loaded) => {
      if (closed) return;
      socket = loaded;
      listen(loaded);
    },
    // The library itself could not be fetched: the snapshot carries the page, and a reload mends it.
    () => store.setLink('offline'),
  );
  return {
    renew,
    close() {
      closed = true;
      clearTimeout(deadline);
      socket?.disconnect();
    },
  };
}

async function loadSocket(origin: string): Promise<ViewerSocket> {
  const { io } = await import('socket.io-client');
  const options = {
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelayMax: 5_000,
    timeout: 8_000,
  };
  return io(`${origin}/`, { ...options, randomizationFactor: 0.9 });
}

async function pollSnapshot(store: BoardStore, target: WatchTarget, origin: string): Promise<void> {
  try {
    const response = await fetch(`${origin}/api/v1/clinics`, { signal: signalIn(watchPatience) });
    if (!response.ok) return;
    const { clinics }: Snapshot = await response.json();
    const wanted = clinics.filter((board) => !('clinicId' in target) || board.clinicId === target.clinicId);
    store.receive(wanted);
    store.hear({ at: answeredAt(response), contacts: contactsOf(wanted) });
  } catch {
    // No way to the server: figures grow old by themselves, and the next look comes in a moment.
    if (store.view().link !== 'connected') store.setLink('offline');
  }
}

/** Aborts after so many milliseconds. `AbortSignal.timeout` is younger than the lobby screens' browsers. */
function signalIn(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}

/** When the origin answered, by its own clock: caches on the way add their `Age` to its `Date`. */
function answeredAt(response: Response): string {
  const date = Date.parse(response.headers.get('date') ?? '');
  const age = Number(response.headers.get('age') ?? 0) * 1000;
  return new Date(date + age).toISOString();
}

const contactsOf = (boards: readonly Board[]): Record<string, string> =>
  Object.fromEntries(boards.flatMap(({ clinicId, contactAt }) => (contactAt ? [[clinicId, contactAt]] : [])));
