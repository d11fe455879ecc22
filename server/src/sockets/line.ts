import type { Socket } from 'node:net';
import { invalid } from '../payload/read-payload.js';
import { Meter } from './meter.js';
import { type Connection, underneath, type WebSocket } from './wire.js';

/** `fairPacketsPerSecond` applies while the whole address is overloaded. */
export type Allowance = { packets: number; fair: number; bytes: number; isStaff: boolean };

const farewell = 500;
/** RFC 6455, section 7.4.1. */
const policyViolation = 1008;

/** The limits of the address a connection comes from. */
export type Address = {
  heard: () => void;
  answered: (length: number) => void;
  isSpent: () => boolean;
  crowded: () => boolean;
  lineCut: () => void;
};

/** Shared listeners find their limiter here: closures for each connection would cost memory per viewer. */
const lines = new WeakMap<object, Line>();

function hearPacket(this: Connection, { data }: { data?: unknown }): void {
  lines.get(this)?.packet(data);
}

function hearPing(this: WebSocket): void {
  lines.get(this)?.packet(undefined);
}

function hearError(this: WebSocket, { code }: { code?: string }): void {
  if (code?.startsWith('WS_ERR_')) lines.get(this)?.brokeRules();
}

function hearBytes(this: Socket, chunk: Buffer): void {
  lines.get(this)?.take(chunk.length);
}

function tellAnswer(this: Connection, { data }: { data?: unknown }): void {
  lines.get(this)?.answered(data);
}

/** A client that does not complete the closing handshake would be kept for half a minute. */
function hangUp(this: Connection): void {
  const { socket } = this.request;
  setTimeout(() => socket.destroy(), farewell);
}

export class Line {
  private readonly packets = new Meter();
  private readonly bytes = new Meter();
  private isCut = false;

  constructor(
    private readonly connection: Connection,
    public allowance: Allowance,
    private readonly address: Address,
  ) {
    const { socket } = connection.request;
    const websocket = underneath(connection).transport.socket;
    for (const heard of [connection, socket, websocket]) if (heard) lines.set(heard, this);
    connection.on('packet', hearPacket);
    connection.on('packetCreate', tellAnswer);
    websocket?.on('ping', hearPing);
    websocket?.on('error', hearError);
    // Frames that never form a packet cost work as well.
    socket.on('data', hearBytes);
    connection.on('close', hangUp);
  }

  get isHurried(): boolean {
    const isSpent = !this.allowance.isStaff && this.address.isSpent();
    return isSpent || this.packets.read() > this.allowance.packets;
  }

  /** `data` is `undefined` for a ping. */
  packet(data: unknown): void {
    const packets = this.packets.add(1);
    if (!this.allowance.isStaff) this.address.heard();
    if (isBinary(data)) this.refuseBinary(data);
    else if (packets > 2 * this.allowance.packets) this.cut(tooMuch);
    else if (packets > this.allowance.fair && this.address.crowded()) this.cut(tooMuch);
  }

  /** A short request may ask for a whole district's boards, so its answer counts. */
  answered(data: unknown): void {
    if (this.allowance.isStaff || typeof data !== 'string' || !data.startsWith('3')) return;
    this.address.answered(data.length);
  }

  /** An invalid websocket is hostile, and would reconnect endlessly if it did not count as a flood. */
  brokeRules(): void {
    if (!this.isCut) this.address.lineCut();
    this.isCut = true;
  }

  take(bytes: number): void {
    if (this.bytes.add(bytes) > this.allowance.bytes) this.cut(tooMuch);
  }

  private refuseBinary(data: unknown): void {
    const [, namespace = '', ack] = /^5\d+-(\/[^,]{0,64},)?(\d{1,9})\[/.exec(String(data)) ?? [];
    if (ack) this.connection.write(`3${namespace}${ack}${JSON.stringify([invalid([notBinary]).ack])}`);
    setImmediate(() => this.cut(`invalid: ${notBinary}`));
  }

  private cut(why: string): void {
    if (this.isCut) return;
    this.isCut = true;
    this.address.lineCut();
    const websocket = underneath(this.connection).transport.socket;
    websocket?.close(policyViolation, why);
    if (websocket) deafen(websocket);
    this.connection.close();
  }
}

const notBinary = 'binary data is not accepted';
const tooMuch = 'rate-limited: too many packets at once; wait a second before reconnecting';

/** Drops frames already buffered. The websocket itself must pause: it would read on if only TCP did. */
function deafen(websocket: WebSocket): void {
  websocket.removeAllListeners('message');
  websocket.removeAllListeners('ping');
  websocket.pong = () => undefined;
  websocket.pause();
}

/** Also packet types 5 and 6: the parser would wait forever for their attachments. */
const isBinary = (data: unknown): boolean =>
  data !== undefined && (typeof data !== 'string' || data.startsWith('5') || data.startsWith('6'));
