import { watchRetryDelayMs } from '@hannun/shared/client';
import type {
  Ack,
  Command,
  Desk,
  DeskAck,
  ErrorCode,
  HeldBooth,
  Rejected,
  StaffBeat,
  StaffBeatAck,
  StaffHandshake,
  StaffPushes,
  StaffRequests,
} from '@hannun/shared/contract';
import { beatIntervalSeconds, protocolVersion, readProtocolMismatch } from '@hannun/shared/contract';
import { io, type Socket } from 'socket.io-client';
import type { BlockedReason } from './tablet-view.js';

export type StaffSocket = {
  send(command: Command): Promise<Ack>;
  /** At once, because the other tablets should know. */
  tellBooths(): void;
  close(): void;
};

export type StaffSocketListener = {
  onDesk(desk: Desk): void;
  /** Connected with a known desk, or not. */
  onConnectedChange(connected: boolean): void;
  onUnpaired(): void;
  onBlocked(reason: BlockedReason): void;
  onClockOffset(offsetMs: number): void;
  pending(): number;
  booths(): HeldBooth[];
};

const requestTimeoutMs = 5_000;

/** Opens the staff socket and keeps it open, with its own heartbeat. */
export function openStaffSocket(clinicId: string, listener: StaffSocketListener): StaffSocket {
  const socket: Socket<StaffPushes, StaffRequests> = io('/staff', {
    transports: ['websocket'],
    reconnectionDelayMax: 5_000,
    timeout: 8_000,
    auth: { protocol: protocolVersion } satisfies StaffHandshake,
  });
  const reconnect = () => {
    listener.onConnectedChange(false);
    socket.disconnect().connect();
  };
  const deskListener = { ...listener, ...confirmBeforeReporting(() => listener.onBlocked('unknown-clinic')) };
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  /** Retries until the desk arrives: a server that has just started may not have loaded it yet. */
  const subscribe = async (failures: number): Promise<void> => {
    clearTimeout(retryTimer);
    const { id } = socket;
    const errorCode = await subscribeToDesk(socket, clinicId, deskListener).catch(reconnect);
    // A socket that reconnected meanwhile subscribes by itself.
    if (!errorCode || socket.id !== id) return;
    listener.onConnectedChange(false);
    const delayMs = watchRetryDelayMs(errorCode, failures + 1, Math.random());
    retryTimer = setTimeout(() => void subscribe(failures + 1), delayMs);
  };
  socket.on('connect', () => void subscribe(0));
  socket.on('desk', listener.onDesk);
  socket.on('disconnect', () => {
    clearTimeout(retryTimer);
    listener.onConnectedChange(false);
  });
  socket.on('connect_error', (error) => {
    listener.onConnectedChange(false);
    if (isUnpaired(error)) listener.onUnpaired();
    const mismatch = readProtocolMismatch(error);
    if (mismatch) listener.onBlocked(mismatch);
  });
  const beat = () => void sendHeartbeat(socket, deskListener).catch(reconnect);
  const heartbeatTimer = setInterval(() => {
    if (socket.connected) beat();
    // Socket.IO does not reconnect after the server closed the connection.
    else if (!socket.active) socket.connect();
  }, beatIntervalSeconds * 1000);
  const reconnectIfVisible = () => {
    if (document.visibilityState === 'visible' && !socket.connected) reconnect();
  };
  addEventListener('online', reconnectIfVisible);
  document.addEventListener('visibilitychange', reconnectIfVisible);
  return {
    send: (command) => socket.timeout(requestTimeoutMs).emitWithAck('command', command),
    tellBooths() {
      if (socket.connected) beat();
    },
    close() {
      clearTimeout(retryTimer);
      clearInterval(heartbeatTimer);
      removeEventListener('online', reconnectIfVisible);
      document.removeEventListener('visibilitychange', reconnectIfVisible);
      socket.off().disconnect();
    },
  };
}

type RawSocket = Socket<StaffPushes, StaffRequests>;

type DeskListener = StaffSocketListener & ReturnType<typeof confirmBeforeReporting>;

/**
 * A new clinic may not have reached this node yet, so only a second answer, or one after it was known, counts.
 */
function confirmBeforeReporting(report: () => void) {
  let confirmed = false;
  return {
    onUnknownClinic() {
      if (confirmed) report();
      confirmed = true;
    },
    onKnownClinic() {
      confirmed = true;
    },
  };
}

/** The error code, if it is worth retrying. */
async function subscribeToDesk(
  socket: RawSocket,
  clinicId: string,
  listener: DeskListener,
): Promise<ErrorCode | undefined> {
  if (!(await sendHeartbeat(socket, listener))) return;
  const answer: DeskAck = await socket.timeout(requestTimeoutMs).emitWithAck('desk', { clinicId });
  if (!answer.ok) return handleRejection(socket, answer, listener) ? undefined : answer.error.code;
  listener.onKnownClinic();
  listener.onDesk(answer.desk);
  listener.onConnectedChange(true);
}

/** `false`: the clinic does not exist. */
async function sendHeartbeat(socket: RawSocket, listener: DeskListener): Promise<boolean> {
  const sentAt = Date.now();
  const heartbeat: StaffBeat = {
    at: new Date(sentAt).toISOString(),
    pending: listener.pending(),
    booths: listener.booths(),
  };
  const answer: StaffBeatAck = await socket.timeout(requestTimeoutMs).emitWithAck('beat', heartbeat);
  if (answer.ok) listener.onClockOffset(measureClockOffsetMs(sentAt, Date.now(), answer.at));
  const gone = !answer.ok && answer.error.code === 'unknown-clinic';
  if (gone) handleRejection(socket, answer, listener);
  return !gone;
}

/** Whether the rejection is final and was reported. */
function handleRejection(socket: RawSocket, { error }: Rejected, listener: DeskListener): boolean {
  if (error.code === 'unauthenticated' || error.code === 'forbidden') listener.onUnpaired();
  else if (error.code === 'unknown-clinic') {
    listener.onUnknownClinic();
    listener.onConnectedChange(false);
    // Tried again at the next heartbeat, not at once.
    socket.disconnect();
  } else return false;
  return true;
}

/** Server clock minus tablet clock (ms), assuming equal latency both ways. */
export const measureClockOffsetMs = (sentAt: number, receivedAt: number, serverAt: string): number =>
  Date.parse(serverAt) - (sentAt + receivedAt) / 2;

const isUnpaired = (error: Error & { data?: { code?: string } }): boolean =>
  error.data?.code === 'unauthenticated' || error.message === 'unauthenticated';
