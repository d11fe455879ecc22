import { once } from 'node:events';
import { ReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';

type CachedFile = { etag: unknown; bytes: Promise<Buffer> };

const maxOpenFiles = 8;

/**
 * Serves built files from memory: streams kept open by clients that do not read would exhaust the process.
 */
export class StaticFileCache {
  private readonly cache = new Map<string, CachedFile>();
  private readonly waiting: (() => void)[] = [];
  private readonly releases = new WeakMap<FastifyReply, () => void>();
  private openCount = 0;

  async send(reply: FastifyReply, send: () => FastifyReply): Promise<FastifyReply> {
    if (this.openCount < maxOpenFiles) this.openCount += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.releases.set(reply, () => this.admitNext());
    reply.raw.once('close', () => this.release(reply));
    return send();
  }

  /** `onSend` hook: replaces the file stream by the requested bytes. */
  readonly sendFromMemory = async (
    _request: FastifyRequest,
    reply: FastifyReply,
    payload: unknown,
  ): Promise<unknown> => {
    try {
      return payload instanceof ReadStream ? await this.bytesOf(payload, reply.getHeader('etag')) : payload;
    } finally {
      this.release(reply);
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
    const known = this.cache.get(path);
    if (known && known.etag === etag) return known.bytes;
    const bytes = readFile(path);
    this.cache.set(path, { etag, bytes });
    bytes.catch(() => this.cache.delete(path));
    return bytes;
  }

  private release(reply: FastifyReply): void {
    this.releases.get(reply)?.();
    this.releases.delete(reply);
  }

  private admitNext(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.openCount -= 1;
  }
}
