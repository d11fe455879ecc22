import { expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { openContext, useBrowser, useServiceWorkers } from './harness/browser.js';
import { startDemoServer } from './harness/demo-server.js';
import { clinicId } from './harness/lobby.js';

useServiceWorkers();

const browser = await useBrowser();
const server = await use(startDemoServer());
const desktop = { width: 1280, height: 720 };

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
  const page = await (await openContext(browser, desktop)).newPage();
  const broken: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy|Permissions.Policy/i.test(message.text())) broken.push(message.text());
  });
  await page.goto(server.url + path);
  await page.locator(shown).first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(broken).toEqual([]);
});
