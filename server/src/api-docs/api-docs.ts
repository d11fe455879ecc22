import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { ApiDescription } from './describe-api.js';
import { docsPage, docsStyle } from './docs-page.js';

/** Serves the API description as OpenAPI JSON and as a page. Made on the first request. */
export function offerApiDocs(server: FastifyInstance, app: INestApplication): void {
  let made: Promise<{ json: string; page: string }> | undefined;
  const written = () => {
    made ??= import('./describe-api.js').then(({ describeApi }) => inBothForms(describeApi(app)));
    return made;
  };
  server.get('/api/openapi.json', async (_, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('application/json; charset=utf-8')
      .send((await written()).json),
  );
  server.get('/api/docs', async (_, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send((await written()).page),
  );
  server.get('/api/docs.css', async (_, reply) =>
    reply.header('cache-control', 'no-cache').type('text/css; charset=utf-8').send(docsStyle),
  );
}

const inBothForms = (description: ApiDescription) => ({
  json: JSON.stringify(description),
  page: docsPage(description),
});
