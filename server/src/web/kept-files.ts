import { once } from 'node:events';
import { ReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Kept = { etag: unknown; bytes: Promise<Buffer> };

const maxOpen = 8;

/**
 * Serves built files from memory: streams kept open by clients that do not read would exhaust the process.
 */
export class KeptFiles {
  private readonly kept = new Map<string, Kept>();
  private readonly waiting: (() => void)[] = [];
  private readonly closings = new WeakMap<FastifyReply, () => void>();
  private open = 0;

  async send(reply: FastifyReply, send: () => FastifyReply): Promise<FastifyReply> {
    if (this.open < maxOpen) this.open += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.closings.set(reply, () => this.next());
    reply.raw.once('close', () => this.close(reply));
    return send();
  }

  /** `onSend` hook: replaces the file stream by the requested bytes. */
  readonly inMemory = async (
    _request: FastifyRequest,
    reply: FastifyReply,
    payload: unknown,
  ): Promise<unknown> => {
    try {
      return payload instanceof ReadStream ? await this.bytesOf(payload, reply.getHeader('etag')) : payload;
    } finally {
      this.close(reply);
    }
  };

  private async bytesOf(stream: ReadStream, etag: unknown): Promise<Buffer> {
    const { path, start, end } = stream as ReadStream & { start: number; end: number };
    const closed = once(stream, 'close');
    stream.destroy();
    await closed;
    return (await this.read(String(path), etag)).subarray(start, end + 1);
  }

  private read(path: string, etag: unknown): Promise<Buffer> {
    const known = this.kept.get(path);
    if (known && known.etag === etag) return known.bytes;
    const bytes = readFile(path);
    this.kept.set(path, { etag, bytes });
    bytes.catch(() => this.kept.delete(path));
    return bytes;
  }

  private close(reply: FastifyReply): void {
    this.closings.get(reply)?.();
    this.closings.delete(reply);
  }

  private next(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.open -= 1;
  }
}
