import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { firstValueFrom, isObservable } from 'rxjs';
import type { Namespace, Server, ServerOptions, Socket } from 'socket.io';
import { bareHeaders } from '../web/bare-headers.js';
import type { Connections } from './connections.js';
import { noteReply } from './forget-request.js';
import { inFrames } from './frame-adapter.js';
import { type Guarded, guardFor, maxPayload } from './guard.js';
import type { Lines } from './lines.js';
import type { OriginRule } from './origin-rule.js';
import { PendingAcks } from './pending-acks.js';
import { guardProtocol } from './protocol-gate.js';
import { cutSlowReaders } from './slow-readers.js';
import { Turnstile } from './turnstile.js';

type Decide = (why: string | null, allow: boolean) => void;
type MessageHandlers = Parameters<IoAdapter['bindMessageHandlers']>[1];

type Guardable = Pick<Socket, 'conn' | 'use'>;
/** No gateway is bound to the namespace `/`. */
export type ServeViewers = (
  viewers: Namespace,
  guard: (socket: Guardable, events: ReadonlySet<string>) => void,
) => void;

const patience = 2_000;

/** Websocket transport only, allowed origins only, and an answer to every event. */
export class StrictIoAdapter extends IoAdapter {
  private readonly pending = new PendingAcks();
  private readonly turnstile = new Turnstile();

  constructor(
    app: INestApplicationContext,
    private readonly originRule: OriginRule,
    private readonly lines: Lines,
    private readonly serveViewers: ServeViewers,
    private readonly connections: Connections,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      transports: ['websocket'],
      serveClient: false,
      connectTimeout: patience,
      // Payloads up to this size get an error; larger ones close the websocket (1009).
      maxHttpBufferSize: 4 * maxPayload,
      perMessageDeflate: false,
      allowRequest: (request: IncomingMessage, decide: Decide) => this.admit(request, decide),
    } as ServerOptions);
    server.engine.use(bareHeaders);
    server.engine.use(noteReply);
    this.connections.follow(server);
    this.lines.follow(server);
    guardProtocol(server);
    server.adapter(inFrames(server));
    cutSlowReaders(server);
    this.serveViewers(server.of('/'), (socket, names) => this.guard(socket, names, sameAck));
    return server;
  }

  /** Nest's observable pipeline is skipped: each event has exactly one answer. */
  override bindMessageHandlers(socket: Socket, handlers: MessageHandlers): void {
    const names = new Set(handlers.map(({ message }) => String(message)));
    this.lines.widen(socket.conn);
    this.guard(socket, names, this.pending.countFor(socket));
    for (const { message, callback } of handlers) {
      socket.on(String(message), (payload: unknown, ack: (answer: unknown) => void) => {
        void answer(callback, payload, ack);
      });
    }
  }

  override async close(server: Server): Promise<void> {
    await this.pending.given();
    await this.connections.hangUp();
    await super.close(server);
  }

  private guard(socket: Guardable, names: ReadonlySet<string>, counted: Guarded['counted']): void {
    const isHurried = () => this.lines.isHurried(socket.conn);
    socket.use(guardFor({ names, counted, isHurried }));
  }

  private admit(request: IncomingMessage, decide: Decide): void {
    if (!this.originRule(request)) decide('forbidden: sockets from this origin are not allowed', false);
    else if (!this.lines.admits(request))
      decide('rate-limited: too many sockets from this address; wait a second', false);
    else
      this.turnstile.pass(() => {
        // Sends the handshake's answer and the first packet in one write.
        request.socket.cork();
        decide(null, true);
        request.socket.uncork();
      });
  }
}

/** Viewers are answered synchronously, so their acks never wait. */
const sameAck: Guarded['counted'] = (ack) => ack;

async function answer(
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
