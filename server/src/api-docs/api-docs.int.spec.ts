import { expect, it } from 'vitest';
import { useNode } from '../testing/fixtures.js';
import { createDocumentCheck, segment } from './testing/document-check.js';

const node = await useNode();

const read = async (path: string) => (await fetch(`${node.url}${path}`)).json();

it('serves both documents', async () => {
  expect(await read('/api/openapi.json')).toMatchObject({
    openapi: '3.1.0',
    paths: { '/api/v1/commands': {}, '/healthz': {} },
  });
  expect(await read('/api/asyncapi.json')).toMatchObject({
    asyncapi: '3.0.0',
    channels: { viewers: { address: '/' }, staff: { address: '/staff' } },
  });
});

it('names every command, with its limits', async () => {
  const checkIn = expect.objectContaining({
    title: 'check-in',
    required: expect.arrayContaining(['lane', 'id', 'clinicId', 'at', 'type']),
    properties: expect.objectContaining({ party: { minimum: 1, maximum: 20, type: 'integer' } }),
  });
  expect(await read('/api/openapi.json')).toMatchObject({
    components: { schemas: { Command: { oneOf: expect.arrayContaining([checkIn]) } } },
  });
});

it('serves a page of both without scripts', async () => {
  const page = await fetch(`${node.url}/api/docs`);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  const html = await page.text();
  expect(html).toContain('POST /api/v1/commands');
  expect(html).toContain('client → watch');
  expect(html).toContain('text/event-stream: <code>event board: <a href="#schema-Board">Board</a></code>');
  expect(html).not.toMatch(/<script|javascript:| on\w+=/i);
});

it.each(['/api', '/api/v1'])('leads who looks around at %s to the page', async (path) => {
  const page = await fetch(`${node.url}${path}`);
  expect(page.status).toBe(200);
  expect(new URL(page.url).pathname).toBe('/api/docs');
});

it('links every name on the page to its schema', async () => {
  const html = await (await fetch(`${node.url}/api/docs`)).text();
  const names = [...html.matchAll(/href="#(schema-\w+)"/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(100);
  for (const name of names) expect(html).toContain(`id="${name}"`);
});

it('describes the events of a stream', async () => {
  const stop = new AbortController();
  const path = '/api/v1/clinics/wangsimni-plaza/stream';
  const { body } = await fetch(`${node.url}${path}`, { signal: stop.signal });
  let received = '';
  for await (const part of body ?? []) {
    received += new TextDecoder().decode(part);
    if (/^data: .*\n\n/m.test(received)) break;
  }
  stop.abort();
  const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)\n\n/.exec(received) ?? [];
  const check = createDocumentCheck(Object(await read('/api/openapi.json')));
  const content = `/paths/${segment('/api/v1/clinics/{id}/stream')}/get/responses/200/content`;
  const described = `${content}/${segment('text/event-stream')}/schema/x-events/${event}`;
  expect(check(described, JSON.parse(data))).toBeNull();
  expect(check(described, {})).toContain("must have required property 'clinicId'");
});
