import type { Socket } from 'node:net';
import type { AddressLimits } from '../limits/address-limits.js';
import { invalidRequestError } from '../validation/parse-payload.js';
import { PerSecondCounter } from './per-second-counter.js';
import { type EngineConnection, engineInternals, type WsSocket } from './socket-writer.js';

/** `fairPacketsPerSecond` applies while the whole address is overloaded. */
export type ConnectionLimits = {
  packetsPerSecond: number;
  fairPacketsPerSecond: number;
  bytesPerSecond: number;
  isStaff: boolean;
};

const closeGraceMs = 500;
/** RFC 6455, section 7.4.1. */
const policyViolationCode = 1008;

/** Shared listeners find their limiter here: closures for each connection would cost memory per viewer. */
const limiters = new WeakMap<object, ConnectionRateLimiter>();

export const limiterOf = (connection: EngineConnection): ConnectionRateLimiter | undefined =>
  limiters.get(connection);

function onPacket(this: EngineConnection, { data }: { data?: unknown }): void {
  limiters.get(this)?.countPacket(data);
}

function onPing(this: WsSocket): void {
  limiters.get(this)?.countPacket(undefined);
}

function onWebSocketError(this: WsSocket, { code }: { code?: string }): void {
  if (code?.startsWith('WS_ERR_')) limiters.get(this)?.onProtocolError();
}

function onData(this: Socket, chunk: Buffer): void {
  limiters.get(this)?.countBytes(chunk.length);
}

function onPacketCreate(this: EngineConnection, { data }: { data?: unknown }): void {
  limiters.get(this)?.countAck(data);
}

/** A client that does not complete the closing handshake would be kept for half a minute. */
function destroyAfterGrace(this: EngineConnection): void {
  const { socket } = this.request;
  setTimeout(() => socket.destroy(), closeGraceMs);
}

export class ConnectionRateLimiter {
  private readonly packetCounter = new PerSecondCounter();
  private readonly byteCounter = new PerSecondCounter();
  private isClosed = false;

  constructor(
    private readonly connection: EngineConnection,
    public limits: ConnectionLimits,
    private readonly addressLimits: AddressLimits,
    private readonly address: string,
  ) {
    const { socket } = connection.request;
    const websocket = engineInternals(connection).transport.socket;
    for (const emitter of [connection, socket, websocket]) if (emitter) limiters.set(emitter, this);
    connection.on('packet', onPacket);
    connection.on('packetCreate', onPacketCreate);
    websocket?.on('ping', onPing);
    websocket?.on('error', onWebSocketError);
    // Frames that never form a packet cost work as well.
    socket.on('data', onData);
    connection.on('close', destroyAfterGrace);
  }

  get isThrottled(): boolean {
    return (
      (!this.limits.isStaff && this.isExhausted) ||
      this.packetCounter.current() > this.limits.packetsPerSecond
    );
  }

  private get isExhausted(): boolean {
    return this.addressLimits.workBudget.isExhausted(this.address);
  }

  /** `data` is `undefined` for a ping. */
  countPacket(data: unknown): void {
    const packets = this.packetCounter.add(1);
    if (!this.limits.isStaff) this.addressLimits.workBudget.spend(this.address, 'packet');
    if (isBinary(data)) this.rejectBinary(data);
    else if (packets > 2 * this.limits.packetsPerSecond || this.exceedsFairShare(packets))
      this.closeWithReason(floodReason);
  }

  /** A short request may ask for a whole district's boards, so its answer counts. */
  countAck(data: unknown): void {
    if (this.limits.isStaff || typeof data !== 'string' || !data.startsWith('3')) return;
    this.addressLimits.workBudget.spend(this.address, 'answeredKb', data.length / 1024);
  }

  /** An invalid websocket is hostile, and would reconnect endlessly if it did not count as a flood. */
  onProtocolError(): void {
    if (!this.isClosed) this.addressLimits.countFlood(this.address, 'connections');
    this.isClosed = true;
  }

  countBytes(bytes: number): void {
    if (this.byteCounter.add(bytes) > this.limits.bytesPerSecond) this.closeWithReason(floodReason);
  }

  private exceedsFairShare(packets: number): boolean {
    if (packets <= this.limits.fairPacketsPerSecond) return false;
    return this.isExhausted || !this.addressLimits.allowsPacket(this.address);
  }

  private rejectBinary(data: unknown): void {
    const [, namespace = '', ack] = /^5\d+-(\/[^,]{0,64},)?(\d{1,9})\[/.exec(String(data)) ?? [];
    if (ack)
      this.connection.write(
        `3${namespace}${ack}${JSON.stringify([invalidRequestError([binaryNotAllowed]).ack])}`,
      );
    setImmediate(() => this.closeWithReason(`invalid: ${binaryNotAllowed}`));
  }

  private closeWithReason(reason: string): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.addressLimits.countFlood(this.address, 'connections');
    const websocket = engineInternals(this.connection).transport.socket;
    websocket?.close(policyViolationCode, reason);
    if (websocket) stopReading(websocket);
    this.connection.close();
  }
}

const binaryNotAllowed = 'binary data is not accepted';
const floodReason = 'rate-limited: too many packets at once; wait a second before reconnecting';

/** Drops frames already buffered. The websocket itself must pause: it would read on if only TCP did. */
function stopReading(websocket: WsSocket): void {
  websocket.removeAllListeners('message');
  websocket.removeAllListeners('ping');
  websocket.pong = () => undefined;
  websocket.pause();
}

/** Also packet types 5 and 6: the parser would wait forever for their attachments. */
const isBinary = (data: unknown): boolean =>
  data !== undefined && (typeof data !== 'string' || data.startsWith('5') || data.startsWith('6'));
