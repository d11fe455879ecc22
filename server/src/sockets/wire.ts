import type { Socket as Tcp } from 'node:net';
import type { Socket } from 'socket.io';

export type Connection = Socket['conn'];

/** Socket.IO does not type these. */
type Underneath = {
  transport: {
    name: string;
    writable: boolean;
    socket?: WebSocket;
  };
  writeBuffer: readonly { data?: unknown }[];
};

export type WebSocket = {
  readyState: number;
  bufferedAmount: number;
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
    // A frame shared by all sockets must be uncompressed.
    this.websocket = name === 'websocket' && socket?.extensions === '' ? socket : undefined;
    this.tcp = connection.request.socket;
  }

  /** `false`: not an open websocket, or the frame would overtake queued packets. */
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

export const underneath = (connection: Connection): Underneath => connection as unknown as Underneath;
