import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { FixedWindowLimiter } from '../limits/fixed-window-limiter.js';

const own: ReadonlySet<string> = new Set([
  ...['etag', 'cache-control', 'content-type', 'content-length'],
  ...['date', 'connection', 'keep-alive', 'set-cookie'],
]);
/** Host names can be made up; those in use are loaded again at once. */
const mostKnown = 64;
/** Loading costs a whole response; until then the framework answers. */
const mostLearned = 10;

/** Caches the headers the web framework sets, so that answers that bypass it carry the same. */
export class CommonHeaders {
  private readonly learned = new FixedWindowLimiter(mostLearned);
  private readonly known = new Map<string, readonly string[] | null>();

  constructor(
    private readonly framework: FastifyInstance,
    private readonly path: string,
  ) {}

  /** Names and values in turn; `undefined` while they are being loaded. They depend on host and protocol. */
  for(request: IncomingMessage): readonly string[] | undefined {
    const { host = '', 'x-forwarded-proto': protocol } = request.headers;
    const key = protocol === undefined ? host : `${host} ${protocol} ${request.socket.remoteAddress}`;
    const headers = this.known.get(key);
    if (headers === undefined && this.learned.allows(this.path)) void this.learn(key, request);
    return headers ?? undefined;
  }

  private async learn(key: string, { headers, socket }: IncomingMessage): Promise<void> {
    if (this.known.size >= mostKnown) this.known.clear();
    this.known.set(key, null);
    const { host = '', 'x-forwarded-proto': protocol } = headers;
    const answer = await this.framework.inject({
      path: this.path,
      headers: { host, ...(protocol === undefined ? {} : { 'x-forwarded-proto': protocol }) },
      remoteAddress: socket.remoteAddress ?? '',
    });
    if (answer.statusCode === 200) this.known.set(key, flat(answer.headers));
    else this.known.delete(key);
  }
}

const flat = (headers: Record<string, unknown>): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    own.has(name) || value === undefined ? [] : [name, String(value)],
  );
