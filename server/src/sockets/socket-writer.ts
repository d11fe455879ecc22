import type { Socket } from 'socket.io';

export type EngineConnection = Socket['conn'];

/** Socket.IO does not type these. */
type EngineInternals = {
  transport: { name: string; writable: boolean; socket?: WsSocket };
  writeBuffer: readonly { data?: unknown }[];
};

export type WsSocket = {
  readyState: number;
  bufferedAmount: number;
  extensions: string;
  terminate: () => void;
  close: (code: number, reason: string) => void;
  pause: () => void;
  pong: () => void;
  on(event: 'ping', listener: (this: WsSocket) => void): void;
  on(event: 'error', listener: (this: WsSocket, error: { code?: string }) => void): void;
  removeAllListeners: (event: 'message' | 'ping') => void;
};

const openState = 1;

export class SocketWriter {
  private readonly internals = engineInternals(this.connection);
  private readonly transport = this.internals.transport;
  private readonly websocket = findPlainWebSocket(this.transport);
  private readonly tcp = this.connection.request.socket;

  constructor(
    readonly id: string,
    private readonly connection: EngineConnection,
  ) {}

  /** `false`: not an open websocket, or the frame would overtake queued packets. */
  write(frame: Buffer): boolean {
    const { websocket, internals, transport } = this;
    if (
      websocket === undefined ||
      websocket.readyState !== openState ||
      websocket.bufferedAmount > 0 ||
      !transport.writable ||
      internals.writeBuffer.length > 0 ||
      internals.transport !== transport ||
      this.connection.readyState !== 'open'
    )
      return false;
    this.tcp.write(frame);
    return true;
  }
}

/** A frame shared by all sockets must be uncompressed. */
const findPlainWebSocket = ({ name, socket }: EngineInternals['transport']): WsSocket | undefined =>
  name === 'websocket' && socket?.extensions === '' ? socket : undefined;

export const engineInternals = (connection: EngineConnection): EngineInternals =>
  connection as unknown as EngineInternals;
