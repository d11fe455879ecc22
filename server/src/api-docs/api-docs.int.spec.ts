import fastify from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RedisServer, startRedis } from '../testing/redis-server.js';
import {
  adminToken,
  checkIn,
  openTablet,
  pairTablet,
  plaza,
  send,
  startNode,
  type TestNode,
} from '../testing/test-node.js';
import type { OpenApiDocument } from './openapi-document.js';

let redis: RedisServer;
let node: TestNode;
let api: OpenApiDocument;
let token: string;

beforeAll(async () => {
  redis = await startRedis();
  node = await startNode(redis.url);
  api = (await (await fetch(`${node.url}/api/openapi.json`)).json()) as OpenApiDocument;
  token = await pairTablet(node);
});
afterAll(async () => {
  await node.close();
  await redis.close();
});

it('describes every route (add the routes listed here to api-docs/route-summaries.ts)', () => {
  expect(Object.keys(api.paths).length).toBeGreaterThan(25);
  expect(undocumentedRoutes()).toEqual([]);
});

it('has unique operation ids, valid references and security schemes', () => {
  const operations = Object.values(api.paths).flatMap((methods) => Object.values(methods));
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  const text = JSON.stringify(api);
  for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
    expect(api.components.schemas).toHaveProperty(name);
  for (const [, name = ''] of JSON.stringify(operations).matchAll(/"(\w+(?:Token|Cookie))":\[\]/g))
    expect(api.components.securitySchemes).toHaveProperty(name);
  for (const path of Object.keys(api.paths))
    for (const [, name] of path.matchAll(/\{(\w+)\}/g))
      expect(JSON.stringify(api.paths[path]), path).toContain(`"name":"${name}"`);
});

it('describes the validation rules of every body, each command included', () => {
  const body = api.paths['/api/v1/commands']?.post;
  expect(JSON.stringify(body)).toContain('"title":"check-in"');
  expect(body).toMatchObject({
    requestBody: {
      content: {
        'application/json': {
          schema: {
            oneOf: expect.arrayContaining([
              expect.objectContaining({
                title: 'check-in',
                required: expect.arrayContaining(['lane', 'id', 'clinicId', 'at', 'type']),
                properties: expect.objectContaining({ party: { minimum: 1, maximum: 20, type: 'integer' } }),
              }),
              expect.objectContaining({
                title: 'notice',
                properties: expect.objectContaining({
                  text: expect.objectContaining({ type: ['object', 'null'] }),
                }),
              }),
            ]),
          },
        },
      },
    },
  });
});

it('describes a body and a query by the DTO that their handler takes', () => {
  const schema = { required: ['commandId', 'places'], additionalProperties: false };
  expect(api.paths['/api/v1/tickets/{token}/postpone']?.post).toMatchObject({
    requestBody: { content: { 'application/json': { schema } } },
  });
  expect(api.paths['/api/v1/admin/audit']?.get).toMatchObject({
    parameters: expect.arrayContaining([
      { in: 'query', name: 'format', required: false, schema: { enum: ['json', 'csv'] } },
    ]),
  });
  expect(api.paths['/api/v1/admin/audit']?.get).not.toHaveProperty('requestBody');
});

it('matches the real responses', async () => {
  const tablet = await openTablet(node, token);
  const ack = await send(tablet, checkIn(2));
  if (!ack.ok || !('token' in ack.result)) throw new Error('Nobody was checked in');
  tablet.disconnect();
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  const asked: [string, string, Record<string, string>, string][] = [
    ['/api/v1/clinics', '/api/v1/clinics', {}, '200'],
    ['/api/v1/clinics/{id}', `/api/v1/clinics/${plaza}`, {}, '200'],
    ['/api/v1/clinics/{id}', '/api/v1/clinics/nowhere', {}, '404'],
    ['/api/v1/clinics/{id}/usual', `/api/v1/clinics/${plaza}/usual`, {}, '200'],
    ['/api/v1/tickets/{token}', `/api/v1/tickets/${ack.result.token}`, {}, '200'],
    ['/api/v1/devices/me', '/api/v1/devices/me', bearer(token), '200'],
    ['/api/v1/devices/me', '/api/v1/devices/me', {}, '401'],
    ['/api/v1/admin/devices', '/api/v1/admin/devices', bearer(adminToken), '200'],
    ['/healthz', '/healthz', {}, '200'],
  ];
  for (const [path, url, headers, status] of asked) {
    const answer = await fetch(node.url + url, { headers });
    expect(String(answer.status), url).toBe(status);
    expect(await validationErrors(schemaOf(path, status), await answer.json()), url).toEqual([]);
  }
});

it('serves a page without scripts', async () => {
  const page = await fetch(`${node.url}/api/docs`);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  const html = await page.text();
  expect(html).toContain('POST /api/v1/commands');
  expect(html).not.toMatch(/<script|javascript:| on\w+=/i);
});

const undocumentedRoutes = (): string[] =>
  Object.entries(api.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => !operation.summary)
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );

function schemaOf(path: string, status: string): object {
  const operation = api.paths[path]?.get as
    | { responses: Record<string, { content: Record<string, { schema: object }> }> }
    | undefined;
  const schema = operation?.responses[status]?.content['application/json']?.schema;
  if (!schema) throw new Error(`${path} has no answer ${status}`);
  return schema;
}

/** What is invalid about a value, by the validator the web framework uses itself. */
async function validationErrors(schema: object, value: unknown): Promise<string[]> {
  const validator = fastify({
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, strict: false } },
  });
  const local = (part: object) =>
    JSON.parse(JSON.stringify(part).replaceAll('#/components/schemas/', 'api#/definitions/'));
  validator.addSchema({ $id: 'api', definitions: local(api.components.schemas) });
  validator.post(
    '/',
    { schema: { body: { type: 'object', properties: { value: local(schema) } } } },
    () => 'fits',
  );
  const answer = await validator.inject({ method: 'POST', url: '/', payload: { value } as object });
  await validator.close();
  return answer.statusCode === 200 ? [] : [answer.body];
}
