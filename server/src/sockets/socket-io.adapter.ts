import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { firstValueFrom, isObservable } from 'rxjs';
import type { Server, ServerOptions, Socket } from 'socket.io';
import { ServerConfig } from '../core/config.js';
import { setApiHeaders } from '../http/api-headers.js';
import { createOriginPolicy } from '../http/origin-policy.js';
import { maxPayloadBytes } from '../validation/payload-size.js';
import { ConnectionRegistry } from './connection-registry.js';
import { createEventGuard, type EventGuardOptions } from './event-guard.js';
import { HandshakeQueue } from './handshake-queue.js';
import { PendingAcks } from './pending-acks.js';
import { withPreencodedFrames } from './preencoded-adapter.js';
import { requireProtocolVersion } from './protocol-version.guard.js';
import { trackHandshakeResponse } from './release-handshake.js';
import { RootNamespace } from './root-namespace.js';
import { disconnectSlowConsumers } from './slow-consumers.js';
import { SocketRateLimits } from './socket-rate-limits.js';

type HandshakeCallback = (why: string | null, allow: boolean) => void;
type MessageHandlers = Parameters<IoAdapter['bindMessageHandlers']>[1];

const connectTimeoutMs = 2_000;

/** Websocket transport only, allowed origins only, and an answer to every event. */
export class SocketIoAdapter extends IoAdapter {
  private readonly pendingAcks = new PendingAcks();
  private readonly handshakeQueue = new HandshakeQueue();
  private readonly rateLimits = this.app.get(SocketRateLimits);
  private readonly rootNamespace = this.app.get(RootNamespace);
  private readonly connections = this.app.get(ConnectionRegistry);
  private readonly isAllowedOrigin;

  constructor(private readonly app: INestApplicationContext) {
    super(app);
    const { allowedOrigins, publicUrl } = app.get(ServerConfig);
    this.isAllowedOrigin = createOriginPolicy([...allowedOrigins, ...(publicUrl ? [publicUrl] : [])]);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      transports: ['websocket'],
      serveClient: false,
      connectTimeout: connectTimeoutMs,
      // Payloads up to this size get an error; larger ones close the websocket (1009).
      maxHttpBufferSize: 4 * maxPayloadBytes,
      perMessageDeflate: false,
      allowRequest: (request: IncomingMessage, callback: HandshakeCallback) =>
        this.allowRequest(request, callback),
    } as ServerOptions);
    server.engine.use(setApiHeaders);
    server.engine.use(trackHandshakeResponse);
    this.connections.attachTo(server);
    this.rateLimits.attachTo(server);
    requireProtocolVersion(server);
    server.adapter(withPreencodedFrames(server));
    disconnectSlowConsumers(server);
    this.rootNamespace.open(server.of('/'), (socket, knownEvents) =>
      this.useEventGuard(socket, knownEvents, untrackedAck),
    );
    return server;
  }

  /** Nest's observable pipeline is skipped: each event has exactly one answer. */
  override bindMessageHandlers(socket: Socket, handlers: MessageHandlers): void {
    const knownEvents = new Set(handlers.map(({ message }) => String(message)));
    this.rateLimits.useStaffLimits(socket.conn);
    this.useEventGuard(socket, knownEvents, this.pendingAcks.trackFor(socket));
    for (const { message, callback } of handlers) {
      socket.on(String(message), (payload: unknown, ack: (answer: unknown) => void) => {
        void runHandler(callback, payload, ack);
      });
    }
  }

  override async close(server: Server): Promise<void> {
    await this.pendingAcks.whenSettled();
    await this.connections.closeAll();
    await super.close(server);
  }

  private useEventGuard(
    socket: Pick<Socket, 'conn' | 'use'>,
    knownEvents: ReadonlySet<string>,
    trackAck: EventGuardOptions['trackAck'],
  ): void {
    const isThrottled = () => this.rateLimits.isThrottled(socket.conn);
    socket.use(createEventGuard({ knownEvents, trackAck, isThrottled }));
  }

  private allowRequest(request: IncomingMessage, callback: HandshakeCallback): void {
    if (!this.isAllowedOrigin(request))
      callback('forbidden: sockets from this origin are not allowed', false);
    else if (!this.rateLimits.allowsHandshake(request))
      callback('rate-limited: too many sockets from this address; wait a second', false);
    else
      this.handshakeQueue.enqueue(() => {
        // Sends the handshake's answer and the first packet in one write.
        request.socket.cork();
        callback(null, true);
        request.socket.uncork();
      });
  }
}

/** Viewers are answered synchronously, so their acks never wait. */
const untrackedAck: EventGuardOptions['trackAck'] = (ack) => ack;

async function runHandler(
  handle: MessageHandlers[number]['callback'],
  payload: unknown,
  ack: (answer: unknown) => void,
): Promise<void> {
  const handled: unknown = await handle(payload, ack);
  const answered = isObservable(handled)
    ? await firstValueFrom(handled, { defaultValue: undefined })
    : handled;
  if (answered !== undefined) ack(answered);
}
