import type { Socket as Tcp } from 'node:net';
import type { Socket } from 'socket.io';

export type Connection = Socket['conn'];

/** What lies under a connection of socket.io, which does not type it. */
type Underneath = {
  transport: {
    name: string;
    /** Whether nothing is being sent. */
    writable: boolean;
    socket?: WebSocket;
  };
  /** Packets that wait until what is being sent has left. */
  writeBuffer: readonly { data?: unknown }[];
};

/** The websocket of the `ws` library. */
export type WebSocket = {
  readyState: number;
  /** Bytes the kernel has not taken yet. */
  bufferedAmount: number;
  /** What was agreed on at the handshake, such as compression. */
  extensions: string;
  terminate: () => void;
  close: (code: number, reason: string) => void;
  pause: () => void;
  pong: () => void;
  on(event: 'ping', heard: (this: WebSocket) => void): void;
  on(event: 'error', heard: (this: WebSocket, error: { code?: string }) => void): void;
  removeAllListeners: (event: 'message' | 'ping') => void;
};

const open = 1;

/** The parts of one connection that a ready-made frame passes by, looked up once. */
export class Wire {
  private readonly under: Underneath;
  private readonly transport: Underneath['transport'];
  private readonly websocket: WebSocket | undefined;
  private readonly tcp: Tcp;

  constructor(
    readonly id: string,
    private readonly connection: Connection,
  ) {
    this.under = underneath(connection);
    this.transport = this.under.transport;
    const { name, socket } = this.transport;
    // Compressed or carried by something else, a frame made for all would not be understood.
    this.websocket = name === 'websocket' && socket?.extensions === '' ? socket : undefined;
    this.tcp = connection.request.socket;
  }

  /**
   * Hands a frame to the kernel and returns true, or returns false and does nothing: the connection is no
   * plain open websocket, or something waits to be sent, which a frame must not overtake.
   */
  write(frame: Buffer): boolean {
    const { websocket, under, transport } = this;
    if (
      websocket === undefined ||
      websocket.readyState !== open ||
      websocket.bufferedAmount > 0 ||
      !transport.writable ||
      under.writeBuffer.length > 0 ||
      under.transport !== transport ||
      this.connection.readyState !== 'open'
    )
      return false;
    this.tcp.write(frame);
    return true;
  }
}

/** What lies under a connection. */
export const underneath = (connection: Connection): Underneath => connection as unknown as Underneath;
