import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { inCache } from '../bootstrap/paths.ts';
import { type PageServer, startPageServer } from './page-server.ts';

let server: Server;
let pages: PageServer;
let isRestarting = false;
const upgrades: string[] = [];
const host = '127.0.0.1';

beforeAll(async () => {
  // Instead of the product's server: each answer is the path that was asked for.
  server = createServer(({ url }, response) =>
    isRestarting ? response.destroy() : response.end(JSON.stringify({ url })),
  );
  server.on('upgrade', ({ url = '' }, socket) => {
    upgrades.push(url);
    socket.end('HTTP/1.1 503 Only a test\r\n\r\n');
  });
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  pages = await startPageServer({ port: 0, host, serverUrl: `http://${host}:${port}` });
});
afterAll(async () => {
  await pages.close();
  server.close();
});

const get = (path: string, accept = '*/*') =>
  fetch(`http://${host}:${pages.port}${path}`, { headers: { accept } });
const textOf = async (path: string) => (await get(path, 'text/html')).text();

it.each([
  ['/', '검사소 현황', '/src/resident/main.tsx'],
  ['/clinics/plaza', '검사소 현황', '/src/resident/main.tsx'],
  ['/t/i9TJvdwNPUJNvcTlp_4L8w', '검사소 현황', '/src/resident/main.tsx'],
  ['/staff', '접수대', '/src/staff/main.tsx'],
  ['/office/devices', '보건소', '/src/office/main.tsx'],
  ['/display/plaza?layout=portrait', '한눈 대기실 화면', '/display/src/main.tsx'],
])('serves %s from its sources, at its address in production', async (path, title, script) => {
  const page = await textOf(path);
  expect(page).toContain(`<title>${title}</title>`);
  expect(page).toContain(`src="${script}`);
  expect(await textOf(script)).toContain('createRoot');
});

it('puts the boards into the residents’ page, as the server does', async () => {
  expect(await textOf('/')).toContain('id="snapshot">{"url":"/api/v1/clinics"}</script>');
});

it.each(['/api/v1/clinics', '/plain', '/healthz'])('passes %s on to the server', async (path) => {
  expect(await (await get(path)).json()).toEqual({ url: path });
});

it('passes a websocket on to the server, once', async () => {
  const headers = { connection: 'Upgrade', upgrade: 'websocket' };
  const socket = request({ host, port: pages.port, path: '/socket.io/?EIO=4', headers }).end();
  await once(socket, 'response');
  expect(upgrades).toEqual(['/socket.io/?EIO=4']);
});

it('answers 404 for what is no page', async () => {
  expect((await get('/nothing', 'text/html')).status).toBe(404);
});

it('answers 500 for a module with an error', async () => {
  const folder = inCache('broken-module');
  const file = join(folder, 'module.ts');
  await mkdir(folder, { recursive: true });
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(file, 'const = ;');
  expect((await get(`/@fs/${file}`)).status).toBe(500);
});

it('serves every page while the server restarts, the residents’ one without boards', async () => {
  isRestarting = true;
  onTestFinished(() => {
    isRestarting = false;
  });
  for (const path of ['/', '/clinics/plaza', '/staff', '/office', '/display/plaza']) {
    const page = await get(path, 'text/html');
    expect([path, page.status]).toEqual([path, 200]);
    expect(await page.text()).not.toContain('id="snapshot"');
  }
});

it.each(['', '/display'])('opens the channel of hot modules at "%s/"', async (base) => {
  const [, token] = /const wsToken = "([^"]+)"/.exec(await textOf(`${base}/@vite/client`)) ?? [];
  const channel = new WebSocket(`ws://${host}:${pages.port}${base}/?token=${token}`, 'vite-hmr');
  const [message] = await once(channel, 'message');
  channel.close();
  expect(JSON.parse(message.data)).toEqual({ type: 'connected' });
});
