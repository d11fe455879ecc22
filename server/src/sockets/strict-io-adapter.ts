import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions, Socket } from 'socket.io';
import { Connections } from './connections.js';
import { guardFor, maxPayload } from './guard.js';
import type { OriginRule } from './origin-rule.js';
import { PendingAcks } from './pending-acks.js';

type MessageHandlers = Parameters<IoAdapter['bindMessageHandlers']>[1];
type Transform = Parameters<IoAdapter['bindMessageHandlers']>[2];

/** How long a socket may stay without joining a namespace (milliseconds). */
const patience = 2_000;

/** Socket.IO as the contract has it: websockets only, foreign origins refused, odd events answered. */
export class StrictIoAdapter extends IoAdapter {
  private readonly connections = new Connections();
  private readonly pending = new PendingAcks();

  constructor(
    app: INestApplicationContext,
    private readonly originRule: OriginRule,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      transports: ['websocket'],
      serveClient: false,
      connectTimeout: patience,
      // A payload a little too big is answered; beyond this the websocket itself is closed (1009).
      maxHttpBufferSize: 4 * maxPayload,
      perMessageDeflate: false,
      allowRequest: (
        request: Parameters<OriginRule>[0],
        decide: (why: string | null, allow: boolean) => void,
      ) => decide(null, this.originRule(request)),
    } as ServerOptions);
    this.connections.follow(server);
    return server;
  }

  override bindMessageHandlers(socket: Socket, handlers: MessageHandlers, transform: Transform): void {
    const names = new Set(handlers.map(({ message }) => String(message)));
    socket.use(guardFor(names, this.pending.countFor(socket)));
    super.bindMessageHandlers(socket, handlers, transform);
  }

  /** Hangs up only after every ack asked for has been given. */
  override async close(server: Server): Promise<void> {
    await this.pending.given();
    await this.connections.hangUp();
    await super.close(server);
  }
}
