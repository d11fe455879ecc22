import type {
  Ack,
  Command,
  Desk,
  DeskAck,
  ErrorCode,
  Refused,
  StaffBeat,
  StaffBeatAck,
  StaffPushes,
  StaffRequests,
} from '@hannun/shared';
import { beatSeconds, protocol, readMismatch } from '@hannun/shared';
import { pauseBeforeAsking } from '@hannun/shared/client';
import { io, type Socket } from 'socket.io-client';
import type { Barrier } from './tablet-view.js';

/** The way to the server. Requests throw when no answer comes in time. */
export type Link = {
  send(command: Command): Promise<Ack>;
  close(): void;
};

export type LinkListener = {
  onDesk(desk: Desk): void;
  /** The line is open and the desk known; or it is down. */
  onLine(open: boolean): void;
  onUnpaired(): void;
  /** The server has no desk for this tablet, and why. */
  onBarrier(barrier: Barrier): void;
  /** How far the server's clock is ahead of this one, milliseconds. */
  onClock(offset: number): void;
  pending(): number;
};

const patience = 5_000;

/** Opens the tablet's socket and keeps it open, with a keep-alive of its own until closed. */
export function openLink(clinicId: string, listener: LinkListener): Link {
  const socket: Socket<StaffPushes, StaffRequests> = io('/staff', {
    transports: ['websocket'],
    reconnectionDelayMax: 5_000,
    timeout: 8_000,
    auth: { protocol },
  });
  const renew = () => {
    listener.onLine(false);
    socket.disconnect().connect();
  };
  const whole = { ...listener, ...onceCertain(() => listener.onBarrier('unknown-clinic')) };
  let question: ReturnType<typeof setTimeout> | undefined;
  /** Asks for the desk until it is there; a server that has just started may not have read it yet. */
  const watch = async (refusals: number): Promise<void> => {
    clearTimeout(question);
    const { id } = socket;
    const refused = await openDesk(socket, clinicId, whole).catch(renew);
    // A socket that was lost or opened anew meanwhile asks for itself.
    if (!refused || socket.id !== id) return;
    listener.onLine(false);
    const pause = pauseBeforeAsking(refused, refusals + 1, Math.random());
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
    const mismatch = readMismatch(error);
    if (mismatch) listener.onBarrier(mismatch);
  });
  const timer = setInterval(() => {
    if (socket.connected) void beat(socket, whole).catch(renew);
    // A server that itself ended or refused the line is not called again by the library.
    else if (!socket.active) socket.connect();
  }, beatSeconds * 1000);
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

/** A clinic set up a moment ago may be unknown to this node yet; one that was known is gone. */
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

/** Why there is no desk yet, where it is worth asking again. */
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

/** Tells the server that this tablet is at work. `false`: its clinic is not there. */
async function beat(socket: StaffSocket, listener: DeskListener): Promise<boolean> {
  const sentAt = Date.now();
  const mine: StaffBeat = { at: new Date(sentAt).toISOString(), pending: listener.pending() };
  const answer: StaffBeatAck = await socket.timeout(patience).emitWithAck('beat', mine);
  if (answer.ok) listener.onClock(clockOffset(sentAt, Date.now(), answer.at));
  const gone = !answer.ok && answer.error.code === 'unknown-clinic';
  if (gone) turnedAway(socket, answer, listener);
  return !gone;
}

/** Whether the refusal is for good, and was told; others pass. */
function turnedAway(socket: StaffSocket, { error }: Refused, listener: DeskListener): boolean {
  if (error.code === 'unauthenticated' || error.code === 'forbidden') listener.onUnpaired();
  else if (error.code === 'unknown-clinic') {
    listener.unknown();
    listener.onLine(false);
    // Asked again at the next beat, not at once.
    socket.disconnect();
  } else return false;
  return true;
}

/** How far the server's clock is ahead, milliseconds, taking the answer as half-way between. */
export const clockOffset = (sentAt: number, heardAt: number, serverAt: string): number =>
  Date.parse(serverAt) - (sentAt + heardAt) / 2;

const isUnpaired = (error: Error & { data?: { code?: string } }): boolean =>
  error.data?.code === 'unauthenticated' || error.message === 'unauthenticated';
