import type { ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { quotaExceededError } from '../core/domain-error.js';
import { AddressLimits } from '../limits/address-limits.js';
import { BoardsService } from './boards.service.js';
import type { PreparedBoard } from './prepared-board.js';

const beatPeriod = 4_000;
/** Beyond this a reader is disconnected; it reconnects and gets the current board. */
const mostUnread = 64 * 1024;
const mostOfAddress = 20;
const retryAfterSeconds = 10;
const beat = Buffer.from(': beat\n\n');

type Reader = { clinicId: string; address: string };

@Injectable()
export class BoardStreams implements BeforeApplicationShutdown {
  private readonly streams = new Map<string, Set<ServerResponse>>();
  private readonly open = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    boards: BoardsService,
    private readonly limits: AddressLimits,
  ) {
    boards.onBoard((prepared) => {
      for (const stream of this.streams.get(prepared.board.clinicId) ?? []) tell(stream, prepared.event);
    });
  }

  /** Throws a `DomainError` where this address already has as many streams as it may. */
  mustHaveRoom(address: string): void {
    const most = mostOfAddress * (this.limits.factor || Number.POSITIVE_INFINITY);
    if ((this.open.get(address) ?? 0) < most) return;
    const message = `At most ${mostOfAddress} event streams may be open from one address. Close one, then try again.`;
    throw quotaExceededError(message, retryAfterSeconds);
  }

  /** The response headers must have been sent. */
  add(stream: ServerResponse, { clinicId, address }: Reader, first: PreparedBoard | undefined): void {
    const others = this.streams.get(clinicId) ?? new Set();
    this.streams.set(clinicId, others.add(stream));
    this.timer ??= setInterval(() => this.beat(), beatPeriod);
    this.count(address, 1);
    stream.on('close', () => {
      this.count(address, -1);
      others.delete(stream);
      if (others.size === 0 && this.streams.get(clinicId) === others) this.streams.delete(clinicId);
    });
    tell(stream, first?.event ?? beat);
  }

  /** Open streams would keep the HTTP server from closing. */
  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    for (const stream of this.all()) stream.end();
  }

  private count(address: string, change: 1 | -1): void {
    const open = (this.open.get(address) ?? 0) + change;
    if (open > 0) this.open.set(address, open);
    else this.open.delete(address);
  }

  private beat(): void {
    for (const stream of this.all()) tell(stream, beat);
  }

  private all(): ServerResponse[] {
    return [...this.streams.values()].flatMap((streams) => [...streams]);
  }
}

function tell(stream: ServerResponse, bytes: Buffer): void {
  if (stream.writableLength > mostUnread) stream.destroy();
  else stream.write(bytes);
}
