import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type ResidentLanguage, residentLanguages } from '@hannun/shared/i18n';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServerConfig } from '../core/config.js';
import { toAddressBlock } from '../limits/address-block.js';
import { type CompressedPage, CompressedPageCache } from './compressed-page-cache.js';
import { injectInitialData, preferredLanguage, ticketPreloadLink } from './initial-data.js';
import { InitialDataService } from './initial-data.service.js';
import { PageFileCache } from './page-file-cache.js';
import { hasContentHash, type Page, pageForPath, residentPage } from './page-routes.js';
import { wordsIn } from './simple-page/simple-page-words.js';
import { type Answered, type Asked, SimplePages } from './simple-page/simple-pages.service.js';
import { StaticFileCache } from './static-file-cache.js';

/** Serves the pages of the apps, with the district's state in them, and their files. */
@Injectable()
export class WebApps implements OnModuleInit {
  private readonly pages = new PageFileCache();
  private readonly compressedPages = new CompressedPageCache();
  private readonly files = new StaticFileCache();

  constructor(
    private readonly adapterHost: HttpAdapterHost<FastifyAdapter>,
    private readonly config: ServerConfig,
    private readonly initialData: InitialDataService,
    private readonly simplePages: SimplePages,
  ) {}

  onModuleInit(): void {
    const server = this.adapterHost.httpAdapter.getInstance();
    void server.register(fastifyStatic, {
      root: this.config.webAppFolders.mobile,
      serve: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => reply.header('cache-control', cacheControlFor(path)),
    });
    server.get('/*', { onSend: this.files.sendFromMemory }, (request, reply) => this.serve(request, reply));
  }

  private async serve(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = pathOf(request);
    if (path === '/plain') return this.sendPlain(request, reply);
    if (path === '/find') return this.find(request, reply);
    const page = pageForPath(path);
    if (page?.app === 'mobile' && page.file === residentPage)
      return this.serveResidents(request, reply, { ...page, path });
    if (page) return this.servePage(request, reply, { ...page, path });
    if (path.startsWith('/api/')) return sendNotFound(reply);
    const file = findFile(path, this.config.webAppFolders);
    if (file) return this.files.send(reply, () => reply.sendFile(...file));
    return this.sendMissing(request, reply, this.simplePages.notFound(askedBy(request)));
  }

  private async serveResidents(
    request: FastifyRequest,
    reply: FastifyReply,
    page: Page & { path: string },
  ): Promise<FastifyReply> {
    const asked = askedBy(request);
    const missing = this.simplePages.notFoundAt(asked);
    if (missing) return this.sendMissing(request, reply, missing);
    const [, section, id = '', ticket] = page.path.split('/');
    if (!section || queryOf(request).get('view') !== 'text') return this.servePage(request, reply, page);
    if (section === 't')
      return sendSimple(
        reply,
        this.simplePages.ticket(asked, { token: id, block: toAddressBlock(request.ip) }),
      );
    return sendSimple(
      reply,
      ticket ? this.simplePages.number(asked, id, ticket) : this.simplePages.clinic(asked, id),
    );
  }

  /** To the page of a number typed into a form. */
  private find(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const query = queryOf(request);
    const address = this.simplePages.addressOf(query.get('clinic') ?? '', query.get('number') ?? '');
    const asked = askedBy(request);
    if (address) return reply.redirect(`${address}?lang=${asked.language}`, 303);
    const hint = wordsIn(asked.language)('badNumber');
    return this.sendMissing(request, reply, this.simplePages.notFound(asked, hint));
  }

  /** Programs get the error of the API, people a page with a way on. */
  private sendMissing({ headers }: FastifyRequest, reply: FastifyReply, page: Answered): FastifyReply {
    return /\btext\/html\b/.test(headers.accept ?? '') ? sendSimple(reply, page) : sendNotFound(reply);
  }

  private sendPlain(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const language = languageOf(request);
    return reply
      .header('cache-control', 'public, max-age=5')
      .header('refresh', '30')
      .header('content-language', language)
      .header('vary', 'accept-language')
      .type('text/plain; charset=utf-8')
      .send(this.initialData.plainText(language));
  }

  private async servePage(
    request: FastifyRequest,
    reply: FastifyReply,
    { app, file, path }: Page & { path: string },
  ): Promise<FastifyReply> {
    if (path.startsWith('/embed/')) allowFraming(reply);
    const html = await this.pages.read(join(this.config.webAppFolders[app], file));
    if (html === null) return sendNotBuilt(reply);
    const link = ticketPreloadLink(path);
    if (link) reply.header('link', link);
    const languages = request.headers['accept-language'] ?? '';
    const language = languageOf(request);
    const page = injectInitialData(html, { path, languages, language }, () =>
      this.initialData.initialData(language),
    );
    return sendPage(request, reply, await this.compressedPages.get(page));
  }
}

/** The URL parser resolves `..`. An absolute-form request target matches nothing. */
const pathOf = ({ url }: FastifyRequest): string =>
  url.startsWith('/') ? new URL(`http://server${url}`).pathname : '';

const queryOf = ({ url }: Pick<FastifyRequest, 'url'>): URLSearchParams =>
  new URL(`http://server${url.startsWith('/') ? url : '/'}`).searchParams;

const askedBy = (request: FastifyRequest): Asked => ({
  path: pathOf(request),
  language: languageOf(request),
});

/** By `lang`, else as the browser prefers it, else Korean. */
function languageOf({ url, headers }: FastifyRequest): ResidentLanguage {
  const asked = queryOf({ url }).get('lang');
  const known = residentLanguages.find((language) => language === asked);
  return known ?? preferredLanguage(headers['accept-language'] ?? '', residentLanguages);
}

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

function findFile(path: string, { mobile, display }: ServerConfig['webAppFolders']): [string, string] | null {
  const inDisplay = path.startsWith('/display/');
  const [folder, file] = inDisplay ? [display, path.slice('/display'.length)] : [mobile, path];
  return isFile(join(folder, file)) ? [file.slice(1), folder] : null;
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

function allowFraming(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy') ?? '');
  reply.header('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
  reply.removeHeader('x-frame-options');
}

const sendSimple = (reply: FastifyReply, { status, html }: Answered): FastifyReply =>
  reply
    .status(status)
    .header('cache-control', 'no-store')
    .header('vary', 'accept, accept-language')
    .type('text/html; charset=utf-8')
    .send(html);

const sendNotFound = (reply: FastifyReply): FastifyReply =>
  reply
    .status(404)
    .header('cache-control', 'no-store')
    .send({ error: { code: 'invalid', message: 'Page not found. See the list of clinics: /' } });

const notBuiltHtml = `<!doctype html><html lang="ko"><meta charset="utf-8"><title>한눈</title>
<p>화면 파일이 아직 빌드되지 않았습니다. 서버에서 <code>npm start</code>를 실행하세요.</p>
<p lang="en">The web apps have not been built yet. Run <code>npm start</code> on the server.</p></html>`;
