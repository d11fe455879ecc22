import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './harness/browser.js';
import { type DemoServer, startDemoServer } from './harness/demo-server.js';
import { clinicId } from './harness/lobby.js';

let browser: Browser;
let server: DemoServer;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startDemoServer();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await browser.close();
});

it.each([
  ['/', 'main'],
  [`/clinics/${clinicId}`, 'main'],
  [`/embed/${clinicId}`, 'main, body > *'],
  ['/staff', 'main, form'],
  ['/office', 'main, form'],
  [`/display/${clinicId}`, '.freshness-indicator'],
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
