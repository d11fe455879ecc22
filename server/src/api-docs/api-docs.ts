import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createAsyncApiDocument } from './asyncapi-document.js';
import { docsCss } from './docs-css.js';
import { renderDocsPage } from './docs-page.js';
import { createOpenApiDocument } from './openapi-document.js';

/** Serves both descriptions of the API as JSON and as a page, made on the first request; the API's root leads there. */
export function serveApiDocs(app: NestFastifyApplication): void {
  const http = app.getHttpAdapter().getInstance();
  const serve = (path: string, type: string, make: () => string) => {
    let made: string | undefined;
    http.get(path, async (_, reply) => {
      made ??= make();
      return reply
        .headers({ 'cache-control': 'no-cache', 'content-type': `${type}; charset=utf-8` })
        .send(made);
    });
  };
  serve('/api/openapi.json', 'application/json', () => JSON.stringify(createOpenApiDocument()));
  serve('/api/asyncapi.json', 'application/json', () => JSON.stringify(createAsyncApiDocument()));
  serve('/api/docs', 'text/html', () => renderDocsPage(createOpenApiDocument(), createAsyncApiDocument()));
  for (const path of ['/api', '/api/v1']) http.get(path, (_, reply) => reply.redirect('/api/docs'));
  serve('/api/docs.css', 'text/css', () => docsCss);
}
