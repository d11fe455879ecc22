import { expect, it } from 'vitest';
import { useNode } from '../testing/fixtures.js';

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
  expect(html).not.toMatch(/<script|javascript:| on\w+=/i);
});

it('links every name on the page to its schema', async () => {
  const html = await (await fetch(`${node.url}/api/docs`)).text();
  const names = [...html.matchAll(/href="#(schema-\w+)"/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(100);
  for (const name of names) expect(html).toContain(`id="${name}"`);
});
