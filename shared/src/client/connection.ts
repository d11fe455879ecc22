import type { Beat, Board, Snapshot } from '../contract/board.js';
import { protocol, readMismatch } from '../contract/protocol.js';
import type { WatchAck, WatchTarget } from '../contract/socket-events.js';
import type { BoardStore } from './board-store.js';
import { reloadOnce } from './reload-once.js';

/** The part of a socket.io client socket this module uses. */
type ViewerSocket = {
  on(event: 'connect' | 'disconnect', listener: () => void): unknown;
  on(event: 'connect_error', listener: (error: Error) => void): unknown;
  on(event: 'board', listener: (board: Board) => void): unknown;
  on(event: 'beat', listener: (beat: Beat) => void): unknown;
  timeout(milliseconds: number): { emitWithAck(event: 'watch', target: WatchTarget): Promise<WatchAck> };
  /** Whether it tries again by itself. */
  active: boolean;
  connect(): unknown;
  disconnect(): unknown;
};

export type ConnectionOptions = {
  store: BoardStore;
  target: WatchTarget;
  /** The server's origin; the page's own when left out. */
  origin?: string;
  /** Closes the line while the page is hidden, as on a phone in a pocket; a lobby screen never is. */
  rests?: boolean;
};

/** A beat comes every 4 s; after three missed ones the link is dead whatever the socket believes. */
const beatPatience = 13_000;
const watchPatience = 5_000;
/** Between two looks at the snapshot while no socket is open, and at most where none succeeds. */
const pollPeriod = 10_000;
const longestPause = 60_000;
/** All viewers learn of another set-up at once, and may not all ask for it at once. */
const settling = 1_000;
/** A page hidden for this long gives its socket up; a glance elsewhere does not. */
const restAfter = 10_000;

/** When a lost socket is opened again (milliseconds): thousands that were lost at once come back spread over these. */
export const reconnection = {
  reconnectionDelay: 1_000,
  reconnectionDelayMax: 5_000,
  randomizationFactor: 0.9,
};

/** Phones that lost their line at once must not return at once. */
const spread = (milliseconds: number): number => milliseconds * (0.75 + Math.random() / 2);

/**
 * Follows boards into the store until closed: over a websocket, and over the HTTP snapshot for as
 * long as no websocket opens. Reconnects by itself, at once when the page wakes or the network returns.
 */
export function followBoards({ store, target, origin = '', rests = false }: ConnectionOptions): {
  close: () => void;
} {
  const poll = () => pollSnapshot(store, target, origin);
  let looking: ReturnType<typeof setTimeout> | undefined;
  const link = openLink(store, target, origin, () => {
    clearTimeout(looking);
    looking = setTimeout(() => void poll(), spread(settling));
  });
  let pause = pollPeriod;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const lookLater = () => {
    timer = setTimeout(async () => {
      const idle = store.view().link === 'connected' || (rests && document.visibilityState === 'hidden');
      pause = idle || (await poll()) ? pollPeriod : Math.min(pause * 2, longestPause);
      if (timer !== undefined) lookLater();
    }, spread(pause));
  };
  lookLater();
  const wake = () => {
    clearTimeout(rest);
    if (document.visibilityState === 'hidden') {
      if (rests) rest = setTimeout(link.rest, restAfter);
      return;
    }
    pause = pollPeriod;
    link.renew();
    void poll();
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  return {
    close() {
      clearTimeout(timer);
      timer = undefined;
      clearTimeout(rest);
      clearTimeout(looking);
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      link.close();
    },
  };
}

/** Keeps a socket open and watched. The socket library loads after the first paint. */
function openLink(store: BoardStore, target: WatchTarget, origin: string, setUpChanged: () => void) {
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
      take(store, answer.boards);
      store.setLink('connected');
    } catch {
      // No answer in time: the link is half open, so it is opened anew.
      if (!closed) renew();
    }
  };
  const listen = (opened: ViewerSocket) => {
    opened.on('connect', () => void watch(opened));
    opened.on('disconnect', () => store.setLink('offline'));
    opened.on('connect_error', (error) => {
      store.setLink('offline');
      if (readMismatch(error) === 'client-too-old') reloadOnce();
      // A server that refused is not called again by the library; the snapshot carries on until then.
      if (opened.active || closed) return;
      clearTimeout(deadline);
      deadline = setTimeout(renew, spread(pollPeriod));
    });
    opened.on('board', (board) => store.receive([board]));
    opened.on('beat', (beat) => {
      expectBeat();
      const known = store.view().lastBeat?.beat.setUp;
      store.hear(beat);
      if (known !== undefined && known !== beat.setUp) setUpChanged();
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
    rest() {
      clearTimeout(deadline);
      socket?.disconnect();
    },
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
    ...reconnection,
    timeout: 8_000,
    auth: { protocol },
  };
  return io(`${origin}/`, options);
}

/** Looks at the snapshot once; tells whether the server answered. */
async function pollSnapshot(store: BoardStore, target: WatchTarget, origin: string): Promise<boolean> {
  try {
    const { setUp } = store.view().lastBeat?.beat ?? {};
    // Named by the set-up it must show, so that no cache on the way answers with an older one.
    const address = `${origin}/api/v1/clinics${setUp === undefined ? '' : `?set-up=${setUp}`}`;
    const response = await fetch(address, { signal: signalIn(watchPatience) });
    if (!response.ok) return false;
    const { clinics }: Snapshot = await response.json();
    const wanted = clinics.filter((board) => !('clinicId' in target) || board.clinicId === target.clinicId);
    take(store, wanted);
    store.hear({ at: answeredAt(response), contacts: contactsOf(wanted) });
    return true;
  } catch {
    // No way to the server: figures grow old by themselves, and the next look comes in a moment.
    if (store.view().link !== 'connected') store.setLink('offline');
    return false;
  }
}

/** Takes in all boards there are of the target. */
function take(store: BoardStore, boards: readonly Board[]): void {
  store.receive(boards);
  store.retain(new Set(boards.map(({ clinicId }) => clinicId)));
}

/** Aborts after so many milliseconds. `AbortSignal.timeout` is younger than the lobby screens' browsers. */
export function signalIn(milliseconds: number): AbortSignal {
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
