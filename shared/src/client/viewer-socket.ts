import { io } from 'socket.io-client';
import type { Beat, Board } from '../contract/board.js';
import type { ViewerHandshake } from '../contract/handshake.js';
import { protocolVersion, readProtocolMismatch } from '../contract/protocol.js';
import type { WatchAck, WatchTarget } from '../contract/socket-events.js';
import type { BoardStore } from './board-store.js';
import type { ClientEnvironment } from './client-environment.js';
import { withJitter } from './jitter.js';
import { applyBoards } from './snapshot.js';
import { type WatchState, watchRetryDelayMs } from './watch-state.js';

export type ViewerSocketOptions = {
  store: BoardStore;
  target: WatchTarget;
  origin: string;
  environment: ClientEnvironment;
  onConfigChange: () => void;
  onState: (state: WatchState) => void;
};

export type ViewerSocket = {
  reconnect: () => void;
  disconnect: () => void;
  close: () => void;
};

/** Milliseconds; spreads clients that lost their server together. */
const reconnectOptions = { reconnectionDelay: 1_000, reconnectionDelayMax: 5_000, randomizationFactor: 0.9 };
/** Three missed beats: the connection is dead whatever the socket reports. */
const beatTimeoutMs = 13_000;
const watchTimeoutMs = 5_000;
const rejectedRetryMs = 10_000;
const watchRetryJitterMs = 1_000;

export function openViewerSocket({
  store,
  target,
  origin,
  environment,
  onConfigChange,
  onState,
}: ViewerSocketOptions): ViewerSocket {
  const socket = io(`${origin}/`, {
    transports: ['websocket'],
    autoConnect: false,
    ...reconnectOptions,
    timeout: 8_000,
    auth: { protocol: protocolVersion } satisfies ViewerHandshake,
  });
  let state: WatchState = { kind: 'offline' };
  /** No board may count as fresher than this beat before the watch is granted. */
  let firstBeat: Beat | null = null;
  let configVersion: number | undefined;
  let beatTimer: ReturnType<typeof setTimeout> | undefined;
  let watchTimer: ReturnType<typeof setTimeout> | undefined;
  const setState = (next: WatchState) => {
    state = next;
    clearTimeout(watchTimer);
    if (next.kind === 'watching') store.setConnectionStatus('connected');
    if (next.kind === 'offline' || (next.kind === 'asking' && next.rejections > 0))
      store.setConnectionStatus('offline');
    onState(next);
  };
  const reconnect = () => {
    socket.disconnect();
    setState({ kind: 'connecting' });
    socket.connect();
  };
  const reconnectIn = (milliseconds: number) => {
    clearTimeout(beatTimer);
    beatTimer = setTimeout(reconnect, milliseconds);
  };
  const restartBeatTimer = () => reconnectIn(beatTimeoutMs);
  const requestWatch = async () => {
    const stateAtRequest = state;
    if (stateAtRequest.kind !== 'asking') return;
    const answer = await answerOrNone(socket.timeout(watchTimeoutMs).emitWithAck('watch', target));
    // The socket was lost meanwhile; the next one asks again.
    if (state !== stateAtRequest) return;
    if (answer === 'none') return reconnect();
    if (isGranted(answer)) {
      applyBoards(store, answer.boards, answer.missing);
      if (firstBeat) store.receiveBeat(firstBeat);
      return setState({ kind: 'watching' });
    }
    const rejections = stateAtRequest.rejections + 1;
    setState({ kind: 'asking', rejections });
    requestWatchIn(watchRetryDelayMs(codeOf(answer), rejections, Math.random()));
  };
  const requestWatchIn = (milliseconds: number) => {
    clearTimeout(watchTimer);
    watchTimer = setTimeout(() => void requestWatch(), milliseconds);
  };
  socket.on('connect', () => {
    restartBeatTimer();
    firstBeat = null;
    setState({ kind: 'asking', rejections: 0 });
    void requestWatch();
  });
  socket.on('disconnect', (reason) => {
    setState({ kind: 'offline' });
    // socket.io does not reconnect by itself after the server disconnected on purpose.
    if (reason === 'io server disconnect') reconnectIn(watchRetryDelayMs('hung-up', 1, Math.random()));
  });
  socket.on('connect_error', (error: Error) => {
    setState({ kind: 'offline' });
    if (readProtocolMismatch(error) === 'client-too-old') environment.reload();
    // socket.io does not retry a rejected connection; the snapshot carries on until then.
    if (!socket.active) reconnectIn(withJitter(rejectedRetryMs));
  });
  socket.on('board', (board: Board) => store.receiveBoards([board]));
  socket.on('beat', (beat: Beat) => {
    restartBeatTimer();
    const known = configVersion ?? store.view().lastBeat?.beat.setUp;
    ({ setUp: configVersion } = beat);
    firstBeat = beat;
    if (state.kind === 'watching') store.receiveBeat(beat);
    if (known === undefined || known === configVersion) return;
    onConfigChange();
    if (state.kind === 'asking' && state.rejections > 0) requestWatchIn(watchRetryJitterMs * Math.random());
  });
  const stop = () => {
    clearTimeout(beatTimer);
    socket.disconnect();
  };
  setState({ kind: 'connecting' });
  socket.connect();
  return {
    reconnect,
    disconnect: stop,
    close() {
      stop();
      socket.off();
      clearTimeout(watchTimer);
    },
  };
}

/** `none`: no answer in time, or the socket was lost. */
const answerOrNone = (answer: Promise<unknown>): Promise<unknown> => answer.catch(() => 'none');

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
