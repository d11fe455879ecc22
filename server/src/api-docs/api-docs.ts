import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { ApiDescription } from './describe-api.js';
import { docsPage, docsStyle } from './docs-page.js';

/** Serves the description of the API, made when first asked for: for programs and as a page. */
export function offerApiDocs(server: FastifyInstance, app: INestApplication): void {
  let made: Promise<ApiDescription> | undefined;
  const description = () => {
    made ??= import('./describe-api.js').then(({ describeApi }) => describeApi(app));
    return made;
  };
  server.get('/api/openapi.json', async (_, reply) =>
    reply.header('cache-control', 'no-cache').send(await description()),
  );
  server.get('/api/docs', async (_, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(docsPage(await description())),
  );
  server.get('/api/docs.css', async (_, reply) =>
    reply.header('cache-control', 'no-cache').type('text/css; charset=utf-8').send(docsStyle),
  );
}
