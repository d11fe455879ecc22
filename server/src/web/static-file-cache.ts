import { once } from 'node:events';
import { ReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import pLimit from 'p-limit';

type CachedFile = { etag: unknown; bytes: Promise<Buffer> };

const maxOpenFiles = 8;

/**
 * Serves built files from memory: streams kept open by clients that do not read would exhaust the process.
 */
export class StaticFileCache {
  private readonly cache = new Map<string, CachedFile>();
  private readonly openFiles = pLimit(maxOpenFiles);
  private readonly releases = new WeakMap<FastifyReply, () => void>();

  send(reply: FastifyReply, send: () => FastifyReply): Promise<FastifyReply> {
    return new Promise((resolve, reject) => {
      const sendAndWait = () => {
        const released = new Promise<void>((release) => this.releases.set(reply, release));
        reply.raw.once('close', () => this.release(reply));
        resolve(send());
        return released;
      };
      this.openFiles(sendAndWait).catch(reject);
    });
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
  }
}
