import type {
  Ack,
  Command,
  Desk,
  DeskAck,
  ErrorCode,
  Rejected,
  StaffBeat,
  StaffBeatAck,
  StaffPushes,
  StaffRequests,
} from '@hannun/shared';
import { beatIntervalSeconds, protocolVersion, readProtocolMismatch } from '@hannun/shared';
import { watchRetryDelayMs } from '@hannun/shared/client';
import { io, type Socket } from 'socket.io-client';
import type { Barrier } from './tablet-view.js';

export type Link = {
  send(command: Command): Promise<Ack>;
  close(): void;
};

export type LinkListener = {
  onDesk(desk: Desk): void;
  /** Connected with a known desk, or not. */
  onLine(open: boolean): void;
  onUnpaired(): void;
  onBarrier(barrier: Barrier): void;
  onClock(offset: number): void;
  pending(): number;
};

const patience = 5_000;

/** Opens the staff socket and keeps it open, with its own heartbeat. */
export function openLink(clinicId: string, listener: LinkListener): Link {
  const socket: Socket<StaffPushes, StaffRequests> = io('/staff', {
    transports: ['websocket'],
    reconnectionDelayMax: 5_000,
    timeout: 8_000,
    auth: { protocol: protocolVersion },
  });
  const renew = () => {
    listener.onLine(false);
    socket.disconnect().connect();
  };
  const whole = { ...listener, ...onceCertain(() => listener.onBarrier('unknown-clinic')) };
  let question: ReturnType<typeof setTimeout> | undefined;
  /** Retries until the desk arrives: a server that has just started may not have loaded it yet. */
  const watch = async (refusals: number): Promise<void> => {
    clearTimeout(question);
    const { id } = socket;
    const refused = await openDesk(socket, clinicId, whole).catch(renew);
    // A socket that reconnected meanwhile subscribes by itself.
    if (!refused || socket.id !== id) return;
    listener.onLine(false);
    const pause = watchRetryDelayMs(refused, refusals + 1, Math.random());
    question = setTimeout(() => void watch(refusals + 1), pause);
  };
  socket.on('connect', () => void watch(0));
  socket.on('desk', listener.onDesk);
  socket.on('disconnect', () => {
    clearTimeout(question);
    listener.onLine(false);
  });
  socket.on('connect_error', (error) => {
    listener.onLine(false);
    if (isUnpaired(error)) listener.onUnpaired();
    const mismatch = readProtocolMismatch(error);
    if (mismatch) listener.onBarrier(mismatch);
  });
  const timer = setInterval(() => {
    if (socket.connected) void beat(socket, whole).catch(renew);
    // Socket.IO does not reconnect after the server closed the connection.
    else if (!socket.active) socket.connect();
  }, beatIntervalSeconds * 1000);
  const wake = () => {
    if (document.visibilityState === 'visible' && !socket.connected) renew();
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  return {
    send: (command) => socket.timeout(patience).emitWithAck('command', command),
    close() {
      clearTimeout(question);
      clearInterval(timer);
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      socket.off().disconnect();
    },
  };
}

type StaffSocket = Socket<StaffPushes, StaffRequests>;

type DeskListener = LinkListener & ReturnType<typeof onceCertain>;

/**
 * A new clinic may not have reached this node yet, so only a second answer, or one after it was known, counts.
 */
function onceCertain(tell: () => void) {
  let certain = false;
  return {
    unknown() {
      if (certain) tell();
      certain = true;
    },
    known() {
      certain = true;
    },
  };
}

/** The error code, if it is worth retrying. */
async function openDesk(
  socket: StaffSocket,
  clinicId: string,
  listener: DeskListener,
): Promise<ErrorCode | undefined> {
  if (!(await beat(socket, listener))) return;
  const answer: DeskAck = await socket.timeout(patience).emitWithAck('desk', { clinicId });
  if (!answer.ok) return turnedAway(socket, answer, listener) ? undefined : answer.error.code;
  listener.known();
  listener.onDesk(answer.desk);
  listener.onLine(true);
}

/** `false`: the clinic does not exist. */
async function beat(socket: StaffSocket, listener: DeskListener): Promise<boolean> {
  const sentAt = Date.now();
  const mine: StaffBeat = { at: new Date(sentAt).toISOString(), pending: listener.pending() };
  const answer: StaffBeatAck = await socket.timeout(patience).emitWithAck('beat', mine);
  if (answer.ok) listener.onClock(clockOffset(sentAt, Date.now(), answer.at));
  const gone = !answer.ok && answer.error.code === 'unknown-clinic';
  if (gone) turnedAway(socket, answer, listener);
  return !gone;
}

/** Whether the rejection is final and was reported. */
function turnedAway(socket: StaffSocket, { error }: Rejected, listener: DeskListener): boolean {
  if (error.code === 'unauthenticated' || error.code === 'forbidden') listener.onUnpaired();
  else if (error.code === 'unknown-clinic') {
    listener.unknown();
    listener.onLine(false);
    // Tried again at the next heartbeat, not at once.
    socket.disconnect();
  } else return false;
  return true;
}

/** Server clock minus tablet clock (ms), assuming equal latency both ways. */
export const clockOffset = (sentAt: number, heardAt: number, serverAt: string): number =>
  Date.parse(serverAt) - (sentAt + heardAt) / 2;

const isUnpaired = (error: Error & { data?: { code?: string } }): boolean =>
  error.data?.code === 'unauthenticated' || error.message === 'unauthenticated';
