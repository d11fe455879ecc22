import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions, Socket } from 'socket.io';
import { bareHeaders } from '../web/bare-headers.js';
import { Connections } from './connections.js';
import { guardFor, maxPayload } from './guard.js';
import type { Lines } from './lines.js';
import type { OriginRule } from './origin-rule.js';
import { PendingAcks } from './pending-acks.js';
import { guardProtocol } from './protocol-gate.js';

type Decide = (why: string | null, allow: boolean) => void;
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
    private readonly lines: Lines,
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
      allowRequest: (request: IncomingMessage, decide: Decide) => void this.admit(request, decide),
    } as ServerOptions);
    server.engine.use(bareHeaders);
    this.connections.follow(server);
    this.lines.follow(server);
    guardProtocol(server);
    return server;
  }

  override bindMessageHandlers(socket: Socket, handlers: MessageHandlers, transform: Transform): void {
    const names = new Set(handlers.map(({ message }) => String(message)));
    if (socket.nsp.name !== '/') this.lines.widen(socket.conn);
    const isHurried = () => this.lines.isHurried(socket.conn);
    socket.use(guardFor({ names, counted: this.pending.countFor(socket), isHurried }));
    super.bindMessageHandlers(socket, handlers, transform);
  }

  /** Hangs up only after every ack asked for has been given. */
  override async close(server: Server): Promise<void> {
    await this.pending.given();
    await this.connections.hangUp();
    await super.close(server);
  }

  private async admit(request: IncomingMessage, decide: Decide): Promise<void> {
    if (!this.originRule(request)) decide('forbidden: this page may not open sockets here', false);
    else if (await this.lines.admits(request)) decide(null, true);
    else decide('rate-limited: too many sockets from here; wait a second', false);
  }
}
