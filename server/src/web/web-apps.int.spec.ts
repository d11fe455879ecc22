import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { residentLanguages } from '@hannun/shared/i18n';
import { expect, it } from 'vitest';
import { useFolder } from '../testing/close-afterwards.js';
import { useNode } from '../testing/fixtures.js';
import { openTablet, pairTablet, send, tap } from '../testing/tablet.js';

const folder = await useFolder();
const web = { mobile: join(folder, 'mobile'), display: join(folder, 'display') };
for (const app of Object.values(web)) await mkdir(join(app, 'assets'), { recursive: true });
await writeFile(
  join(web.mobile, 'index.html'),
  '<title>residents</title><noscript><!--no-script-head--></noscript><!--preload-links {"t":"<link id=ticket-page>","en":"<link id=english>"}--><noscript><!--no-script--></noscript><!--snapshot-->',
);
await writeFile(join(web.mobile, 'staff.html'), '<title>staff</title>');
await writeFile(join(web.mobile, 'office.html'), '<title>office</title>');
await writeFile(join(web.display, 'index.html'), '<title>lobby</title>');
await writeFile(join(web.mobile, 'assets/index-Dhq23CZ-.js'), 'plain();');
await writeFile(join(web.mobile, 'assets/index-Dhq23CZ-.js.br'), brotliCompressSync('plain();'));
await writeFile(join(web.display, 'assets/lobby-abcd1234.css'), 'b{}');
const node = await useNode({ webAppFolders: web });

const get = (path: string, headers: Record<string, string> = {}) => fetch(node.url + path, { headers });

it.each([
  ['/', 'residents'],
  ['/clinics/wangsimni-plaza', 'residents'],
  ['/t/i9TJvdwNPUJNvcTlp_4L8w', 'residents'],
  ['/staff', 'staff'],
  ['/staff/pair', 'staff'],
  ['/office', 'office'],
  ['/office/devices', 'office'],
  ['/display/wangsimni-plaza?layout=portrait', 'lobby'],
  ['/display/district', 'lobby'],
])('answers the deep link %s with the %s page', async (path, title) => {
  const response = await get(path);
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  expect(await response.text()).toContain(`<title>${title}</title>`);
});

it('embeds the boards in the residents’ page, with notices escaped', async () => {
  const tablet = await openTablet(node, await pairTablet(node));
  const text = { ko: '</script><script>alert(1)</script>' };
  expect(await send(tablet, tap({ type: 'notice', text }))).toMatchObject({ ok: true });
  const page = await (await get('/')).text();
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  const [, json = ''] = /<script type="application\/json" id="snapshot">(.*?)<\/script>/.exec(page) ?? [];
  expect(JSON.parse(json).clinics[1].notice).toEqual(text);
  tablet.disconnect();
});

it('serves the boards as plain text', async () => {
  const plain = await get('/plain');
  expect(plain.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await plain.text()).toContain(
    '성동구보건소 선별진료소\n  오늘 18:00까지 운영하는 곳입니다.\n  아직 들어온 정보가 없습니다.\n',
  );
});

it.each([
  ['/plain', '*', 'ko', '들어온 정보가 없습니다'],
  ['/plain', 'fr, en-GB;q=0.9, ko;q=0.8', 'en', 'No current information'],
  ['/plain?lang=vi', 'en', 'vi', 'Không có'],
  ['/plain?lang=xx', 'ja', 'ja', '情報'],
])(
  'serves plain text in the language asked for: %s, accept-language %s',
  async (path, accepted, language, text) => {
    const plain = await get(path, { 'accept-language': accepted });
    expect(plain.headers.get('content-language')).toBe(language);
    expect(plain.headers.get('vary')).toContain('accept-language');
    expect(await plain.text()).toContain(text);
  },
);

it.each([
  ['/clinics/wangsimni-plaza', 'fr, en-GB;q=0.9', 'en', 'No current information'],
  ['/', 'vi', 'vi', 'Điểm xét nghiệm'],
  ['/clinics/wangsimni-plaza?lang=ja', 'ko', 'ja', '検査所の状況'],
  ['/', 'ko', 'ko', '검사소 현황'],
])(
  'shows browsers without scripts the language they prefer: %s, accept-language %s',
  async (path, accepted, language, text) => {
    const page = await (await get(path, { 'accept-language': accepted })).text();
    expect(page).toContain(`<main lang="${language}">`);
    expect(page).toContain(`href="/plain?lang=${language}"`);
    expect(page).toContain(text);
  },
);

const asPerson = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

it.each([
  ['/nowhere', 'ko', '찾을 수 없는 주소예요'],
  ['/clinics/unknown', 'en', 'There is no such page'],
  ['/clinics/unknown/A001?lang=vi', 'en', '120'],
  ['/clinics/wangsimni-plaza/garbage', 'ru', '120'],
  ['/embed/unknown', 'ja', '120'],
  ['/t/short', 'th', '120'],
  ['/find?clinic=wangsimni-plaza&number=hello', 'en', 'Type it as on the slip'],
])('answers %s with a page that leads on, in the reader’s language (%s)', async (path, accepted, text) => {
  const response = await get(path, { ...asPerson, 'accept-language': accepted });
  const page = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  const language = new URL(path, node.url).searchParams.get('lang') ?? accepted;
  expect(page).toContain(`<html lang="${language}">`);
  expect(page).toContain(text);
  for (const way of [
    'action="/find"',
    `href="/?lang=${language}"`,
    'href="/clinics/wangsimni-plaza',
    'href="tel:',
  ])
    expect(page).toContain(way);
  const answer = await get(path, { accept: 'application/json' });
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ error: { code: 'invalid' } });
});

it('finds a number that was typed as people type it', async () => {
  const find = (query: string) => fetch(`${node.url}/find?${query}`, { redirect: 'manual' });
  const found = await find('clinic=wangsimni-plaza&number=a+27&lang=en');
  expect([found.status, found.headers.get('location')]).toEqual([
    303,
    '/clinics/wangsimni-plaza/A027?lang=en',
  ]);
  expect((await find('clinic=unknown&number=A027')).status).toBe(404);
});

it('leads browsers without scripts to a page that needs none', async () => {
  const page = await (await get('/clinics/wangsimni-plaza?lang=en')).text();
  expect(page).toContain(
    '<noscript><meta http-equiv="refresh" content="0; url=?view=text&amp;lang=en"></noscript>',
  );
  expect(await (await get('/')).text()).toContain('<meta http-equiv="refresh" content="30">');
});

it.each(residentLanguages)(
  'says without scripts what a ticket and its clinic are at, in %s',
  async (language) => {
    const tablet = await openTablet(node, await pairTablet(node));
    const ack = await send(tablet, tap({ type: 'check-in', lane: 'pcr' }));
    tablet.disconnect();
    if (!ack.ok || !('token' in ack.result)) throw new Error(JSON.stringify(ack));
    const { ticket, token } = ack.result;
    const read = async (path: string) => {
      const response = await get(`${path}?view=text&lang=${language}`);
      const page = await response.text();
      expect(response.status, page).toBe(200);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain('<meta http-equiv="refresh" content="30">');
      for (const each of residentLanguages) expect(page).toContain(`lang=${each}"`);
      expect(page).toMatch(/href="tel:[+\d]+"/);
      expect(page).not.toMatch(/\{\{|undefined|null|<script/);
      return page;
    };
    for (const path of [`/t/${token}`, `/clinics/wangsimni-plaza/${ticket}`])
      expect(await read(path)).toContain(ticket);
    expect(await read('/clinics/wangsimni-plaza')).toContain('왕십리광장');
    const unknown = await get(`/t/${'x'.repeat(22)}?view=text&lang=${language}`);
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain('action="/find"');
  },
);

it('preloads what a ticket’s page needs, and nothing on other pages', async () => {
  const response = await get('/t/i9TJvdwNPUJNvcTlp_4L8w');
  const page = await response.text();
  expect(page).toContain('<link id=ticket-page>');
  expect(response.headers.get('link')).toBe(
    '</api/v1/tickets/i9TJvdwNPUJNvcTlp_4L8w>; rel=preload; as=fetch; crossorigin',
  );
  expect(await (await get('/t/Another-Slip')).text()).toBe(page);
  expect(await (await get('/')).text()).not.toContain('<link id');
  for (const path of ['/', '/t/%22%3Escript']) expect((await get(path)).headers.get('link')).toBeNull();
});

it.each([
  ['en-US,en;q=0.9,ko;q=0.8', true],
  ['fr-FR, en', true],
  ['ko-KR,en', false],
  ['__proto__', false],
  ['t', false],
])('preloads the messages for accept-language %s: %s', async (languages, named) => {
  const response = await get('/', { 'accept-language': languages });
  expect((await response.text()).includes('<link id')).toBe(named);
  expect(response.headers.get('vary')).toContain('accept-language');
});

it('compresses pages for browsers that accept it', async () => {
  const packed = await get('/', { 'accept-encoding': 'gzip, br' });
  const plain = await get('/', { 'accept-encoding': 'identity' });
  expect([packed, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', null]);
  expect(await packed.text()).toBe(await plain.text());
});

it('serves hashed files immutable and precompressed', async () => {
  const response = await get('/assets/index-Dhq23CZ-.js', { 'accept-encoding': 'br' });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript'),
  });
  expect(await response.text()).toBe('plain();');
  expect((await get('/display/assets/lobby-abcd1234.css')).status).toBe(200);
});

it.each([
  '/assets/none-abcd1234.js',
  '//',
  '/assets/',
  `/${'x'.repeat(300)}`,
  '/display/../../secret.txt',
  '/%2e%2e/%2e%2e/etc/passwd.txt',
  '/.env',
])('answers 404 for %s', async (path) => {
  expect((await get(path)).status).toBe(404);
});

it('allows only its own scripts', async () => {
  const csp = (await get('/')).headers.get('content-security-policy') ?? '';
  expect(csp).toContain("script-src 'self';");
  expect(csp).toContain("frame-ancestors 'none'");
});
