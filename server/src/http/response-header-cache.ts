import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { FixedWindowLimiter } from '../limits/fixed-window-limiter.js';

const perResponseHeaders: ReadonlySet<string> = new Set([
  ...['etag', 'cache-control', 'content-type', 'content-length'],
  ...['date', 'connection', 'keep-alive', 'set-cookie'],
]);
/** Host names can be made up; those in use are loaded again at once. */
const maxCachedHosts = 64;
/** Loading costs a whole response; until then the framework answers. */
const maxLoadsPerSecond = 10;

/** Caches the headers the web framework sets, so that answers that bypass it carry the same. */
export class ResponseHeaderCache {
  private readonly loadLimiter = new FixedWindowLimiter(maxLoadsPerSecond);
  private readonly headersByHost = new Map<string, readonly string[] | null>();

  constructor(
    private readonly framework: FastifyInstance,
    private readonly path: string,
  ) {}

  /** Names and values in turn; `undefined` while they are being loaded. They depend on host and protocol. */
  get(request: IncomingMessage): readonly string[] | undefined {
    const { host = '', 'x-forwarded-proto': protocol } = request.headers;
    const key = protocol === undefined ? host : `${host} ${protocol} ${request.socket.remoteAddress}`;
    const headers = this.headersByHost.get(key);
    if (headers === undefined && this.loadLimiter.allows(this.path)) void this.load(key, request);
    return headers ?? undefined;
  }

  private async load(key: string, { headers, socket }: IncomingMessage): Promise<void> {
    if (this.headersByHost.size >= maxCachedHosts) this.headersByHost.clear();
    this.headersByHost.set(key, null);
    const { host = '', 'x-forwarded-proto': protocol } = headers;
    const response = await this.framework.inject({
      path: this.path,
      headers: { host, ...(protocol === undefined ? {} : { 'x-forwarded-proto': protocol }) },
      remoteAddress: socket.remoteAddress ?? '',
    });
    if (response.statusCode === 200) this.headersByHost.set(key, toRawHeaders(response.headers));
    else this.headersByHost.delete(key);
  }
}

const toRawHeaders = (headers: Record<string, unknown>): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    perResponseHeaders.has(name) || value === undefined ? [] : [name, String(value)],
  );
