import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { callOffice } from '../server/src/auth/testing/office-client.js';
import { adminToken } from '../server/src/testing/admin-token.js';
import { TestClock } from '../server/src/testing/clock.js';
import { useNode, useTablet } from '../server/src/testing/fixtures.js';
import { send, type Tap, tap } from '../server/src/testing/tablet.js';
import type { LaneConfig } from '../shared/src/contract/index.js';
import { closeProfiles, lobbyScreenSize, openBrowser, openContext } from './harness/browser.js';
import { at, type Step, steps, type Word, type Words } from './harness/surface-steps.js';

/** Two lanes, open from nine to six, intake until half past five, lunch from twelve to one. */
const clinicId = 'seongdong-health-centre';
const clinicName = '성동구보건소 선별진료소';
const root = join(import.meta.dirname, '..');
const clock = new TestClock(at('08:20'));
const webAppFolders = { mobile: join(root, 'mobile-web/dist'), display: join(root, 'web-display/dist') };
const node = await useNode({ webAppFolders, rateLimitFactor: 0 }, clock);
const tablet = await useTablet(node, { clinicId });
// Not `useBrowser`, which closes profiles after each test.
const browser = await openBrowser();
afterAll(() => closeProfiles(browser));

const does = (...taps: readonly Tap[]) =>
  taps.reduce<Promise<unknown>>(
    (before, each) =>
      before.then(async () => {
        const answer = await send(tablet, tap(each, new Date(clock.currentMs).toISOString(), clinicId));
        expect(answer, each.type).toMatchObject({ ok: true });
      }),
    Promise.resolve(),
  );

type Language = 'ko' | 'en';
const languages = ['ko', 'en'] as const;
const phone = { width: 390, height: 844 };

type Profile = { context: BrowserContext; nowMs: number };
/** Its pages stay open through all states, as those of people who wait. */
const profiles = new Map<string, Profile>();

/** A browser profile whose pages are at the moment of the test's clock. */
async function openProfile(size = phone, locale = 'ko-KR'): Promise<BrowserContext> {
  const name = `${size.width} ${locale}`;
  const nowMs = clock.currentMs;
  const known = profiles.get(name);
  if (known) {
    await known.context.clock.fastForward(nowMs - known.nowMs);
    // Their clocks have run on beside it.
    await known.context.clock.setSystemTime(nowMs);
    known.nowMs = nowMs;
    return known.context;
  }
  const context = await openContext(browser, size, { locale });
  profiles.set(name, { context, nowMs });
  await context.clock.install({ time: nowMs });
  return context;
}

/** What a part of a page says. */
async function open(context: BrowserContext, path: string, part: string): Promise<() => Promise<string>> {
  const address = node.url + path;
  const opened = context.pages().find((each) => each.url() === address);
  const page = opened ?? (await context.newPage());
  if (!opened) await page.goto(address);
  return () => page.locator(part).first().innerText();
}

type Surface = { surface: string; text: () => Promise<string> };

async function phoneSurfaces(language: Language): Promise<Surface[]> {
  const context = await openProfile(phone, language === 'ko' ? 'ko-KR' : 'en-US');
  const card = `li:has-text("${language === 'ko' ? clinicName : 'Seongdong Health Centre'}")`;
  const parts = {
    list: ['/', card],
    'clinic page': [`/clinics/${clinicId}`, '.clinic-figures'],
    embed: [`/embed/${clinicId}`, 'body'],
  };
  return Promise.all(
    Object.entries(parts).map(async ([surface, [path = '', part = '']]) => {
      return { surface, text: await open(context, path, part) };
    }),
  );
}

const plainText = async (): Promise<string> => {
  const text = await (await fetch(`${node.url}/plain`)).text();
  return text.slice(text.indexOf(clinicName)).split('\n\n')[0] ?? '';
};

async function setUpRapid(change: Partial<LaneConfig>): Promise<void> {
  const lanes = node.district.config.clinics.find((each) => each.clinicId === clinicId)?.lanes ?? [];
  const { status } = await callOffice(node, `/clinics/${clinicId}`, {
    method: 'PATCH',
    body: { lanes: lanes.map((lane) => (lane.lane === 'rapid' ? { ...lane, ...change } : lane)) },
    bearer: adminToken,
    headers: { 'if-match': '*' },
  });
  expect(status).toBe(200);
}

async function goTo({ time, day, taps = [], tappedAt = time, rapid, isSilent }: Step): Promise<void> {
  clock.currentMs = at(tappedAt, day);
  if (rapid) await setUpRapid(rapid);
  await does(...taps);
  clock.currentMs = at(time, day);
  if (isSilent) return;
  await tablet
    .timeout(10_000)
    .emitWithAck('beat', { at: new Date(clock.currentMs).toISOString(), pending: 0 });
}

const expectWords = ({ surface, text }: Surface, words: readonly Word[], never?: RegExp): Promise<unknown> =>
  Promise.all([
    ...words.map((word) => {
      const said = expect.poll(text, { message: `${surface}: ${word}` });
      return typeof word === 'string' ? said.toContain(word) : said.toMatch(word);
    }),
    never && expect.poll(text, { message: `${surface}: no wait` }).not.toMatch(never),
  ]);

describe('every surface, in Korean and in English', () => {
  it.each(steps)('$state, at $time', async (step) => {
    await goTo(step);
    const { list = step.phone, embed = step.phone, never } = step;
    const wordsOf: Record<string, Words> = { list, embed, 'clinic page': step.phone };
    await Promise.all([
      ...languages.map(async (language) => {
        for (const { surface, text } of await phoneSurfaces(language))
          await expectWords(
            { surface: `${surface}, ${language}`, text },
            wordsOf[surface]?.[language] ?? [],
            never,
          );
      }),
      openProfile(lobbyScreenSize).then(async (context) => {
        const television = await open(context, `/display/${clinicId}`, 'body');
        const district = await open(context, '/display/district', `tr[data-clinic="${clinicId}"]`);
        await expectWords({ surface: 'TV', text: television }, step.tv, never);
        await expectWords({ surface: 'district TV', text: district }, step.district, never);
      }),
      expectWords({ surface: 'plain text', text: plainText }, step.plain, never),
    ]);
  });
});
