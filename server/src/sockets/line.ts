import { invalid } from '../payload/read-payload.js';
import { Meter } from './meter.js';
import { type Connection, underneath, type WebSocket } from './wire.js';

/**
 * What a line may send in a second: more than `packets` is refused, twice as many or more `bytes` cut it.
 * While its address as a whole is too loud, more than `fair` packets cut it as well.
 */
export type Allowance = { packets: number; fair: number; bytes: number };

/** Time to read why the line is cut (milliseconds). */
const farewell = 500;
/** The websocket's close code for a broken rule (RFC 6455). */
const policyViolation = 1008;

/** One socket's line: counts whatever arrives over it, and cuts it when that is a flood. */
export class Line {
  private readonly packets = new Meter();
  private readonly bytes = new Meter();
  private isCut = false;

  /** `crowded` answers whether all lines of this address together are too loud. */
  constructor(
    private readonly connection: Connection,
    public allowance: Allowance,
    private readonly crowded: () => Promise<boolean>,
    private readonly onCut: () => void,
  ) {
    const { socket } = connection.request;
    connection.on('packet', ({ data }: { data?: unknown }) => this.packet(data));
    underneath(connection).transport.socket?.on('ping', () => this.packet(undefined));
    // Frames that never become a packet cost as well.
    socket.on('data', (chunk: Buffer) => {
      if (this.bytes.add(chunk.length) > this.allowance.bytes) this.cut(tooMuch);
    });
    // Whoever does not say goodbye in turn is hung up on; the websocket itself would wait half a minute.
    connection.once('close', () => setTimeout(() => socket.destroy(), farewell));
  }

  /** Whether more came in this second than is answered. */
  get isHurried(): boolean {
    return this.packets.read() > this.allowance.packets;
  }

  private packet(data: unknown): void {
    const packets = this.packets.add(1);
    if (isBinary(data)) this.refuseBinary(data);
    else if (packets > 2 * this.allowance.packets) this.cut(tooMuch);
    else if (packets > this.allowance.fair)
      void this.crowded().then((crowded) => {
        if (crowded) this.cut(tooMuch);
      });
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
    this.onCut();
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
