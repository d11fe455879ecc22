import type { Board } from '@hannun/shared';
import { Prepared } from './prepared.js';

/** A board and what it becomes on its ways out. */
export class PreparedBoard extends Prepared {
  private madeEvent: Buffer | null = null;

  constructor(readonly board: Board) {
    super(board);
  }

  /** The board as a server-sent event. */
  get event(): Buffer {
    this.madeEvent ??= Buffer.from(`event: board\ndata: ${this.json}\n\n`);
    return this.madeEvent;
  }
}
