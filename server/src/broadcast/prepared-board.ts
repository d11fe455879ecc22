import type { Board } from '@hannun/shared';
import { Prepared } from './prepared.js';

export class PreparedBoard extends Prepared {
  private madeEvent: Buffer | null = null;

  constructor(readonly board: Board) {
    super(board);
  }

  get event(): Buffer {
    this.madeEvent ??= Buffer.from(`event: board\ndata: ${this.json}\n\n`);
    return this.madeEvent;
  }
}
