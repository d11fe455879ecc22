import { io } from 'socket.io-client';
import type { Beat, Board } from '../contract/board.js';
import { protocol, readMismatch } from '../contract/protocol.js';
import type { WatchAck, WatchTarget } from '../contract/socket-events.js';
import type { BoardStore } from './board-store.js';
import type { ClientEnvironment } from './client-environment.js';
import { type LinkState, pauseBeforeAsking } from './link-state.js';
import { take } from './snapshot.js';
import { spread } from './spread.js';

export type ViewerLinkOptions = {
  store: BoardStore;
  target: WatchTarget;
  origin: string;
  environment: ClientEnvironment;
  onSetUp: () => void;
  onState: (state: LinkState) => void;
};

export type ViewerLink = {
  renew: () => void;
  rest: () => void;
  close: () => void;
};

/** Milliseconds; spreads clients that lost their server together. */
const reconnection = { reconnectionDelay: 1_000, reconnectionDelayMax: 5_000, randomizationFactor: 0.9 };
/** Three missed beats: the connection is dead whatever the socket reports. */
const beatPatienceMs = 13_000;
const watchPatienceMs = 5_000;
const refusedPauseMs = 10_000;
const settlingMs = 1_000;

export function openViewerLink({
  store,
  target,
  origin,
  environment,
  onSetUp,
  onState,
}: ViewerLinkOptions): ViewerLink {
  const socket = io(`${origin}/`, {
    transports: ['websocket'],
    autoConnect: false,
    ...reconnection,
    timeout: 8_000,
    auth: { protocol },
  });
  let state: LinkState = { kind: 'offline' };
  /** No board may count as fresher than this beat before the watch is granted. */
  let greeting: Beat | null = null;
  let setUp: number | undefined;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let question: ReturnType<typeof setTimeout> | undefined;
  const enter = (next: LinkState) => {
    state = next;
    clearTimeout(question);
    if (next.kind === 'watching') store.setLink('connected');
    if (next.kind === 'offline' || (next.kind === 'asking' && next.refusals > 0)) store.setLink('offline');
    onState(next);
  };
  const renew = () => {
    socket.disconnect();
    enter({ kind: 'connecting' });
    socket.connect();
  };
  const renewIn = (milliseconds: number) => {
    clearTimeout(deadline);
    deadline = setTimeout(renew, milliseconds);
  };
  const expectBeat = () => renewIn(beatPatienceMs);
  const ask = async () => {
    const asked = state;
    if (asked.kind !== 'asking') return;
    const answer = await answered(socket.timeout(watchPatienceMs).emitWithAck('watch', target));
    // The socket was lost meanwhile; the next one asks again.
    if (state !== asked) return;
    if (answer === 'none') return renew();
    if (isGranted(answer)) {
      take(store, answer.boards, answer.missing);
      if (greeting) store.hear(greeting);
      return enter({ kind: 'watching' });
    }
    const refusals = asked.refusals + 1;
    enter({ kind: 'asking', refusals });
    askIn(pauseBeforeAsking(codeOf(answer), refusals, Math.random()));
  };
  const askIn = (milliseconds: number) => {
    clearTimeout(question);
    question = setTimeout(() => void ask(), milliseconds);
  };
  socket.on('connect', () => {
    expectBeat();
    greeting = null;
    enter({ kind: 'asking', refusals: 0 });
    void ask();
  });
  socket.on('disconnect', (reason) => {
    enter({ kind: 'offline' });
    // socket.io does not reconnect by itself after the server disconnected on purpose.
    if (reason === 'io server disconnect') renewIn(pauseBeforeAsking('hung-up', 1, Math.random()));
  });
  socket.on('connect_error', (error: Error) => {
    enter({ kind: 'offline' });
    if (readMismatch(error) === 'client-too-old') environment.reload();
    // socket.io does not retry a rejected connection; the snapshot carries on until then.
    if (!socket.active) renewIn(spread(refusedPauseMs));
  });
  socket.on('board', (board: Board) => store.receive([board]));
  socket.on('beat', (beat: Beat) => {
    expectBeat();
    const known = setUp ?? store.view().lastBeat?.beat.setUp;
    ({ setUp } = beat);
    greeting = beat;
    if (state.kind === 'watching') store.hear(beat);
    if (known === undefined || known === setUp) return;
    onSetUp();
    if (state.kind === 'asking' && state.refusals > 0) askIn(settlingMs * Math.random());
  });
  const stop = () => {
    clearTimeout(deadline);
    socket.disconnect();
  };
  enter({ kind: 'connecting' });
  socket.connect();
  return {
    renew,
    rest: stop,
    close() {
      stop();
      socket.off();
      clearTimeout(question);
    },
  };
}

/** `none`: no answer in time, or the socket was lost. */
const answered = (answer: Promise<unknown>): Promise<unknown> => answer.catch(() => 'none');

type Granted = Extract<WatchAck, { ok: true }>;

const isGranted = (answer: unknown): answer is Granted =>
  isObject(answer) &&
  answer.ok === true &&
  Array.isArray(answer.boards) &&
  answer.boards.every((board) => isObject(board) && typeof board.clinicId === 'string');

function codeOf(answer: unknown): string {
  const error = isObject(answer) ? answer.error : null;
  return isObject(error) && typeof error.code === 'string' ? error.code : 'malformed';
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
