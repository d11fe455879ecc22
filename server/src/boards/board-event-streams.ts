import type { ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { quotaExceededError } from '../core/domain-error.js';
import { AddressLimits } from '../limits/address-limits.js';
import { beatInterval } from './beat-interval.js';
import { BoardsService } from './boards.service.js';
import type { SerializedBoard } from './serialized-board.js';

/** Beyond this a reader is disconnected; it reconnects and gets the current board. */
const maxUnreadBytes = 64 * 1024;
const maxStreamsPerAddress = 20;
const retryAfterSeconds = 10;
const heartbeatComment = Buffer.from(': beat\n\n');

type StreamReader = { clinicId: string; address: string };

@Injectable()
export class BoardEventStreams implements BeforeApplicationShutdown {
  private readonly streams = new Map<string, Set<ServerResponse>>();
  private readonly openByAddress = new Map<string, number>();
  private heartbeatTimer: NodeJS.Timeout | undefined;

  constructor(
    boards: BoardsService,
    private readonly limits: AddressLimits,
  ) {
    boards.onBoard((serialized) => {
      for (const stream of this.streams.get(serialized.board.clinicId) ?? [])
        writeOrDestroy(stream, serialized.serverSentEvent);
    });
  }

  /** Throws a `DomainError` where this address already has as many streams as it may. */
  assertCapacity(address: string): void {
    const maxStreams = maxStreamsPerAddress * (this.limits.factor || Number.POSITIVE_INFINITY);
    if ((this.openByAddress.get(address) ?? 0) < maxStreams) return;
    const message = `At most ${maxStreamsPerAddress} event streams may be open from one address. Close one, then try again.`;
    throw quotaExceededError(message, retryAfterSeconds);
  }

  /** The response headers must have been sent. */
  add(
    stream: ServerResponse,
    { clinicId, address }: StreamReader,
    initialBoard: SerializedBoard | undefined,
  ): void {
    const clinicStreams = this.streams.get(clinicId) ?? new Set();
    this.streams.set(clinicId, clinicStreams.add(stream));
    this.heartbeatTimer ??= setInterval(() => this.sendHeartbeats(), beatInterval.ms);
    this.changeOpenCount(address, 1);
    stream.on('close', () => {
      this.changeOpenCount(address, -1);
      clinicStreams.delete(stream);
      if (clinicStreams.size === 0 && this.streams.get(clinicId) === clinicStreams)
        this.streams.delete(clinicId);
    });
    writeOrDestroy(stream, initialBoard?.serverSentEvent ?? heartbeatComment);
  }

  /** Open streams would keep the HTTP server from closing. */
  beforeApplicationShutdown(): void {
    clearInterval(this.heartbeatTimer);
    for (const stream of this.allStreams()) stream.end();
  }

  private changeOpenCount(address: string, change: 1 | -1): void {
    const openCount = (this.openByAddress.get(address) ?? 0) + change;
    if (openCount > 0) this.openByAddress.set(address, openCount);
    else this.openByAddress.delete(address);
  }

  private sendHeartbeats(): void {
    for (const stream of this.allStreams()) writeOrDestroy(stream, heartbeatComment);
  }

  private allStreams(): ServerResponse[] {
    return [...this.streams.values()].flatMap((streams) => [...streams]);
  }
}

function writeOrDestroy(stream: ServerResponse, bytes: Buffer): void {
  if (stream.writableLength > maxUnreadBytes) stream.destroy();
  else stream.write(bytes);
}
