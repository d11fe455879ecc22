import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './harness/browser.js';
import { clinicId } from './harness/lobby.js';
import { type RedisProcess, startRedis } from './harness/redis-process.js';
import { type ServerProcess, startServer } from './harness/server-process.js';

let browser: Browser;
let redis: RedisProcess;
let server: ServerProcess;

beforeAll(async () => {
  browser = await openBrowser();
  redis = await startRedis();
  server = await startServer(redis.url);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await redis[Symbol.asyncDispose]();
  await browser.close();
});

it.each([
  ['/', 'main'],
  [`/clinics/${clinicId}`, 'main'],
  [`/embed/${clinicId}`, 'main, body > *'],
  ['/staff', 'main, form'],
  ['/office', 'main, form'],
  [`/display/${clinicId}`, '.fresh-dot'],
  ['/display/district', 'main, body > *'],
  ['/api/docs', 'h1'],
])('%s violates no content security policy', async (path, shown) => {
  const page = await browser.newPage();
  const broken: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy|Permissions.Policy/i.test(message.text())) broken.push(message.text());
  });
  await page.goto(server.url + path);
  await page.locator(shown).first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(broken).toEqual([]);
  await page.close();
});
