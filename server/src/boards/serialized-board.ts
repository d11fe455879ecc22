import type { Board } from '@hannun/shared/contract';
import { SerializedJson } from '../http/serialized-json.js';

export class SerializedBoard extends SerializedJson {
  private cachedEvent: Buffer | null = null;

  constructor(readonly board: Board) {
    super(board);
  }

  get serverSentEvent(): Buffer {
    this.cachedEvent ??= Buffer.from(`event: board\ndata: ${this.json}\n\n`);
    return this.cachedEvent;
  }
}
