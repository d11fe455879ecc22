import type { Socket } from 'node:net';
import { invalid } from '../payload/read-payload.js';
import { Meter } from './meter.js';
import { type Connection, underneath, type WebSocket } from './wire.js';

/**
 * What a line may send in a second: more than `packets` is refused, twice as many or more `bytes` cut it.
 * While its address as a whole is too loud, more than `fair` packets cut it as well.
 */
export type Allowance = { packets: number; fair: number; bytes: number; isStaff: boolean };

/** Time to read why the line is cut (milliseconds). */
const farewell = 500;
/** The websocket's close code for a broken rule (RFC 6455). */
const policyViolation = 1008;

/**
 * Where a line comes from: that something came from a viewer there, how many characters it was answered, whether
 * viewers there have made so much work that none is done for them now, whether all lines together are too loud, and
 * that one of them was cut.
 */
export type Address = {
  heard: () => void;
  answered: (length: number) => void;
  isSpent: () => boolean;
  crowded: () => boolean;
  lineCut: () => void;
};

/**
 * By what is listened to. One function hears each thing for all lines, called with what it listens to: functions
 * for each line would weigh on every viewer.
 */
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

/** Whoever does not say goodbye in turn is hung up on; the websocket itself would wait half a minute. */
function hangUp(this: Connection): void {
  const { socket } = this.request;
  setTimeout(() => socket.destroy(), farewell);
}

/** One socket's line: counts whatever arrives over it, and cuts it when that is a flood. */
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
    // Frames that never become a packet cost as well.
    socket.on('data', hearBytes);
    connection.on('close', hangUp);
  }

  /** Whether more came in this second than is answered. */
  get isHurried(): boolean {
    const isSpent = !this.allowance.isStaff && this.address.isSpent();
    return isSpent || this.packets.read() > this.allowance.packets;
  }

  /** Counts a packet, or a ping, which has no data. */
  packet(data: unknown): void {
    const packets = this.packets.add(1);
    if (!this.allowance.isStaff) this.address.heard();
    if (isBinary(data)) this.refuseBinary(data);
    else if (packets > 2 * this.allowance.packets) this.cut(tooMuch);
    else if (packets > this.allowance.fair && this.address.crowded()) this.cut(tooMuch);
  }

  /** Counts an ack: a few words may ask for the boards of a whole district. What is pushed costs the same for all. */
  answered(data: unknown): void {
    if (this.allowance.isStaff || typeof data !== 'string' || !data.startsWith('3')) return;
    this.address.answered(data.length);
  }

  /**
   * What came is no websocket, and the websocket itself hangs up. No network does that to an honest line, so it
   * counts as a flood: else one might come again at once, without end.
   */
  brokeRules(): void {
    if (!this.isCut) this.address.lineCut();
    this.isCut = true;
  }

  /** Counts bytes. */
  take(bytes: number): void {
    if (this.bytes.add(bytes) > this.allowance.bytes) this.cut(tooMuch);
  }

  /** Who announces attachments learns that they are invalid; nobody waits for them. */
  private refuseBinary(data: unknown): void {
    const [, namespace = '', ack] = /^5\d+-(\/[^,]{0,64},)?(\d{1,9})\[/.exec(String(data)) ?? [];
    if (ack) this.connection.write(`3${namespace}${ack}${JSON.stringify([invalid([notBinary]).ack])}`);
    setImmediate(() => this.cut(`invalid: ${notBinary}`));
  }

  /** Says why, reads nothing more, and hangs up. */
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

const notBinary = 'nothing here is binary';
const tooMuch = 'rate-limited: too much came at once; wait a second before you come again';

/**
 * What was read already may hold thousands of frames, and each would be handled or answered. Its own pause,
 * because the websocket would go on reading after one of the connection below it.
 */
function deafen(websocket: WebSocket): void {
  websocket.removeAllListeners('message');
  websocket.removeAllListeners('ping');
  websocket.pong = () => undefined;
  websocket.pause();
}

/** Binary, or the announcement of attachments (types 5 and 6), for which the parser would wait without end. */
const isBinary = (data: unknown): boolean =>
  data !== undefined && (typeof data !== 'string' || data.startsWith('5') || data.startsWith('6'));
