import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type CompressedPage, CompressedPageCache } from './compressed-page-cache.js';
import { type InitialData, injectInitialData, ticketPreloadLink } from './initial-data.js';
import { PageFileCache } from './page-file-cache.js';
import { hasContentHash, pageForPath } from './page-routes.js';
import { StaticFileCache } from './static-file-cache.js';

export type WebApps = {
  folders: { mobile: string; display: string };
  initialData: () => InitialData;
  plainText: () => string;
};

export async function serveWebApps(
  server: FastifyInstance,
  { folders, initialData, plainText }: WebApps,
): Promise<void> {
  await server.register(fastifyStatic, {
    root: folders.mobile,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => reply.header('cache-control', cacheControlFor(path)),
  });
  const pages = new PageFileCache();
  const compressedPages = new CompressedPageCache();
  const files = new StaticFileCache();
  server.get('/*', { onSend: files.sendFromMemory }, async (request, reply) => {
    const path = pathOf(request);
    if (path === '/plain') return sendPlain(reply, plainText());
    const page = pageForPath(path);
    if (page) {
      if (path.startsWith('/embed/')) allowFraming(reply);
      const html = await pages.read(join(folders[page.app], page.file));
      if (html === null) return sendNotBuilt(reply);
      const link = ticketPreloadLink(path);
      if (link) reply.header('link', link);
      const languages = request.headers['accept-language'] ?? '';
      return sendPage(
        request,
        reply,
        await compressedPages.get(injectInitialData(html, { path, languages }, initialData)),
      );
    }
    if (path.startsWith('/api/')) return sendNotFound(reply);
    const file = findFile(path, folders);
    return file ? files.send(reply, () => reply.sendFile(...file)) : sendNotFound(reply);
  });
}

/** The URL parser resolves `..`. An absolute-form request target matches nothing. */
const pathOf = ({ url }: FastifyRequest): string =>
  url.startsWith('/') ? new URL(`http://server${url}`).pathname : '';

const cacheControlFor = (path: string): string =>
  hasContentHash(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

function sendPage(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { html, brotli }: CompressedPage,
): FastifyReply {
  const asPage = reply
    .header('cache-control', 'no-cache')
    .header('vary', 'accept-encoding, accept-language')
    .type('text/html; charset=utf-8');
  const unpacks = /\bbr\b/.test(String(headers['accept-encoding'] ?? ''));
  return unpacks ? asPage.header('content-encoding', 'br').send(brotli) : asPage.send(html);
}

const sendNotBuilt = (reply: FastifyReply): FastifyReply =>
  reply.status(503).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(notBuiltHtml);

function findFile(path: string, { mobile, display }: WebApps['folders']): [string, string] | null {
  const inDisplay = path.startsWith('/display/');
  const [folder, file] = inDisplay ? [display, path.slice('/display'.length)] : [mobile, path];
  return isFile(join(folder, file)) ? [file.slice(1), folder] : null;
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

const sendPlain = (reply: FastifyReply, text: string): FastifyReply =>
  reply
    .header('cache-control', 'public, max-age=5')
    .header('refresh', '30')
    .type('text/plain; charset=utf-8')
    .send(text);

function allowFraming(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy') ?? '');
  reply.header('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
  reply.removeHeader('x-frame-options');
}

const sendNotFound = (reply: FastifyReply): FastifyReply =>
  reply
    .status(404)
    .header('cache-control', 'no-store')
    .send({
      error: {
        code: 'invalid',
        message: 'Page not found. See the list of clinics: /',
      },
    });

const notBuiltHtml = `<!doctype html><html lang="ko"><meta charset="utf-8"><title>한눈</title>
<p>화면 파일이 아직 빌드되지 않았습니다. 서버에서 <code>npm start</code>를 실행하세요.</p>
<p lang="en">The web apps have not been built yet. Run <code>npm start</code> on the server.</p></html>`;
