import type { ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { BoardsService } from './boards.service.js';
import type { PreparedBoard } from './prepared-board.js';

/** How often a stream shows that it lives (milliseconds). */
const beatPeriod = 4_000;
/** A reader that leaves more than this unread is cut; it comes again and gets the present board (bytes). */
const mostUnread = 64 * 1024;
const beat = Buffer.from(': beat\n\n');

/** Streams of server-sent events: each board is made into bytes once and goes to its clinic's readers. */
@Injectable()
export class BoardStreams implements BeforeApplicationShutdown {
  private readonly streams = new Map<string, Set<ServerResponse>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(boards: BoardsService) {
    boards.onBoard((prepared) => {
      for (const stream of this.streams.get(prepared.board.clinicId) ?? []) tell(stream, prepared.event);
    });
  }

  /** Feeds a stream, its headers already sent: the present board, then each that follows. */
  add(stream: ServerResponse, first: PreparedBoard): void {
    const { clinicId } = first.board;
    const others = this.streams.get(clinicId) ?? new Set();
    this.streams.set(clinicId, others.add(stream));
    this.timer ??= setInterval(() => this.beat(), beatPeriod);
    stream.on('close', () => {
      others.delete(stream);
      if (others.size === 0 && this.streams.get(clinicId) === others) this.streams.delete(clinicId);
    });
    tell(stream, first.event);
  }

  /** A stream never ends by itself, and would keep the server from closing. */
  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    for (const stream of this.all()) stream.end();
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
