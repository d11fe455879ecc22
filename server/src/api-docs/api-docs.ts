import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { docsCss, renderDocsPage } from './docs-page.js';
import type { OpenApiDocument } from './openapi-document.js';

/** Serves the API description as OpenAPI JSON and as a page. Made on the first request. */
export function serveApiDocs(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  let rendered: Promise<{ json: string; page: string }> | undefined;
  const renderOnce = () => {
    rendered ??= import('./openapi-document.js').then(({ createOpenApiDocument }) =>
      render(createOpenApiDocument(app)),
    );
    return rendered;
  };
  server.get('/api/openapi.json', async (_, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('application/json; charset=utf-8')
      .send((await renderOnce()).json),
  );
  server.get('/api/docs', async (_, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send((await renderOnce()).page),
  );
  server.get('/api/docs.css', async (_, reply) =>
    reply.header('cache-control', 'no-cache').type('text/css; charset=utf-8').send(docsCss),
  );
}

const render = (description: OpenApiDocument) => ({
  json: JSON.stringify(description),
  page: renderDocsPage(description),
});
