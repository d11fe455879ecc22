import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { docsCss, renderDocsPage } from './docs-page.js';

/** Serves the API description as OpenAPI JSON and as a page. Made on the first request. */
export function serveApiDocs(app: NestFastifyApplication): void {
  let rendered: Promise<{ json: string; page: string }> | undefined;
  const renderOnce = () => {
    rendered ??= render(app);
    return rendered;
  };
  const serve = (path: string, type: string, read: () => Promise<string>) =>
    app
      .getHttpAdapter()
      .getInstance()
      .get(path, async (_, reply) =>
        reply
          .headers({ 'cache-control': 'no-cache', 'content-type': `${type}; charset=utf-8` })
          .send(await read()),
      );
  serve('/api/openapi.json', 'application/json', async () => (await renderOnce()).json);
  serve('/api/docs', 'text/html', async () => (await renderOnce()).page);
  serve('/api/docs.css', 'text/css', async () => docsCss);
}

async function render(app: NestFastifyApplication): Promise<{ json: string; page: string }> {
  const { createOpenApiDocument } = await import('./openapi-document.js');
  const description = createOpenApiDocument(app);
  return { json: JSON.stringify(description), page: renderDocsPage(description) };
}
