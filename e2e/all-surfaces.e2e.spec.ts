import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { callOffice } from '../server/src/auth/testing/office-client.js';
import { adminToken } from '../server/src/testing/admin-token.js';
import { TestClock } from '../server/src/testing/clock.js';
import { useNode, useTablet } from '../server/src/testing/fixtures.js';
import { send, type Tap, tap } from '../server/src/testing/tablet.js';
import { closeProfiles, openBrowser, openContext } from './harness/browser.js';

/** Two lanes, open from nine to six, intake until half past five, lunch from twelve to one. */
const clinicId = 'seongdong-health-centre';
const clinicName = '성동구보건소 선별진료소';
const root = join(import.meta.dirname, '..');
const at = (time: string, day = '2026-11-23') => Date.parse(`${day}T${time}:00+09:00`);
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
const times = (count: number, each: Tap): Tap[] => Array.from({ length: count }, () => each);
const checkIn = (lane: string): Tap => ({ type: 'check-in', lane });

type Language = 'ko' | 'en';
const languages = ['ko', 'en'] as const;
const phone = { width: 390, height: 844 };
const lobby = { width: 1920, height: 1080 };

/** Kept for the next state: pages load twice as fast from a profile that knows them. */
const profiles = new Map<string, BrowserContext>();

/** A browser profile whose clock is set to the moment of the test's. */
async function openProfile(size = phone, locale = 'ko-KR'): Promise<BrowserContext> {
  const name = `${size.width} ${locale}`;
  const known = profiles.get(name);
  await known?.clock.setSystemTime(clock.currentMs);
  if (known) return known;
  const context = await openContext(browser, size, { locale });
  profiles.set(name, context);
  await context.clock.install({ time: clock.currentMs });
  return context;
}

/** What a part of a page says, which is loaded anew. */
async function open(context: BrowserContext, path: string, part: string): Promise<() => Promise<string>> {
  const address = node.url + path;
  const page = context.pages().find((each) => each.url() === address) ?? (await context.newPage());
  await page.goto(address);
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

type Words = { ko: readonly string[]; en: readonly string[] };
/** What each surface has to say; `list`, `embed`: less than the clinic's page, where it differs. */
type Step = {
  state: string;
  day?: string;
  time: string;
  taps?: readonly Tap[];
  /** When they are tapped, if earlier. */
  tappedAt?: string;
  phone: Words;
  list?: Words;
  embed?: Words;
  tv: readonly string[];
  district: readonly string[];
  plain: readonly string[];
  /** A wait of a lane that is shut. */
  never?: RegExp;
};

const call = (lane: string, booth: string): Tap => ({ type: 'call', lane, booth });
const anyWait = /\d+분( 안)?(?!\s*전)|\d+\s?min(?! ago)/;
const last = (count: number) => times(count, call('pcr', '1'));

const steps: readonly Step[] = [
  {
    state: 'not yet, a line stands',
    time: '08:30',
    taps: times(4, checkIn('pcr')),
    phone: { ko: ['09:00에 열어요', '4명이 기다리고 있어요'], en: ['Opens 09:00', '4 already in line'] },
    embed: { ko: ['09:00에 열어요'], en: ['Opens 09:00'] },
    tv: ['09:00부터 부릅니다', '09:00에 시작합니다', 'Opens at 09:00', '대기 4명'],
    district: ['09:00에 시작합니다', '대기 4명'],
    plain: ['PCR: 09:00에 엽니다. 지금 4명이 기다립니다.', '신속항원: 09:00에 엽니다.'],
  },
  {
    state: 'taking, both lanes named',
    time: '09:10',
    taps: [...times(3, checkIn('rapid')), call('pcr', '1'), call('rapid', '4')],
    phone: { ko: ['PCR', '신속항원'], en: ['PCR', 'Rapid antigen'] },
    tv: ['A001', 'B001'],
    district: ['PCR'],
    plain: ['운영 중, 18:00까지', 'PCR: 3명 대기, 예상 '],
  },
  {
    state: 'rapid full until the afternoon',
    time: '09:12',
    phone: {
      ko: ['오전 접수 마감', '13:00부터 다시 접수해요'],
      en: ['Morning places are full', 'Takes people in again from 13:00'],
    },
    list: { ko: ['PCR'], en: ['PCR'] },
    embed: { ko: ['PCR'], en: ['PCR'] },
    tv: ['오전 접수 마감 · 13:00부터'],
    district: ['PCR'],
    plain: ['신속항원: 오전 접수를 마감했습니다. 13:00부터 다시 접수합니다.'],
  },
  {
    state: 'PCR alone paused',
    time: '10:00',
    taps: [
      { type: 'pause', lane: 'pcr', reason: 'disinfection', until: new Date(at('10:30')).toISOString() },
    ],
    phone: { ko: ['소독 중', '10:30에 다시 시작해요'], en: ['Cleaning break', 'Starts again 10:30'] },
    tv: ['소독 중', '10:30', 'back at 10:30'],
    district: ['소독 중 · 10:30부터'],
    plain: ['PCR: 소독 중입니다. 10:30에 다시 시작합니다.'],
  },
  {
    state: 'unconfirmed: nobody has tapped for long',
    time: '10:50',
    phone: {
      ko: ['10:00 기준 3명', '10:00 이후 새로 확인되지 않았어요'],
      en: ['3 as of 10:00', 'Not confirmed since 10:00'],
    },
    tv: ['10:00 기준'],
    district: ['10:00 기준 3명'],
    plain: ['PCR: 10:00 기준 3명, 이후 확인되지 않았습니다.'],
    never: anyWait,
  },
  {
    state: 'paused without an end',
    time: '10:55',
    taps: [{ type: 'pause', reason: 'other' }],
    phone: {
      ko: ['접수를 잠시 멈췄어요', '다시 시작하는 시각은 아직 정해지지 않았어요'],
      en: ['Paused for now', 'The restart time is not known yet'],
    },
    tv: ['잠시 멈춤'],
    district: ['잠시 멈춤'],
    plain: ['접수를 잠시 멈췄습니다. 다시 시작하는 시각은 아직 정해지지 않았습니다.'],
    never: anyWait,
  },
  {
    state: 'lunch',
    time: '12:10',
    taps: [{ type: 'resume' }],
    tappedAt: '11:55',
    phone: { ko: ['점심시간', '13:00에 다시 시작해요'], en: ['Lunch break', 'Starts again 13:00'] },
    tv: ['점심시간', '13:00'],
    district: ['점심시간 · 13:00부터'],
    plain: ['점심시간입니다. 13:00에 다시 시작합니다.'],
  },
  {
    state: 'PCR at its last number',
    time: '14:00',
    taps: [
      { type: 'correct', lane: 'pcr', waiting: 3 },
      { type: 'correct', lane: 'rapid', waiting: 2 },
      checkIn('pcr'),
      { type: 'last-number', lane: 'pcr', number: 5 },
    ],
    phone: {
      ko: ['오늘 접수 조기 마감', 'A005번까지 검사해요'],
      en: ['Full for today', 'Serving up to A005'],
    },
    list: { ko: ['신속항원'], en: ['Rapid antigen'] },
    embed: { ko: ['신속항원'], en: ['Rapid antigen'] },
    tv: ['접수 마감 · A005까지', 'No new numbers · up to A005'],
    district: ['신속항원'],
    plain: ['PCR: 오늘 접수를 일찍 마감했습니다. A005번까지 검사합니다. 내일(화) 09:00부터 접수합니다.'],
  },
  {
    state: 'closed by hand',
    time: '14:30',
    taps: [{ type: 'last-number', lane: 'pcr', number: null }, { type: 'close-intake' }],
    phone: {
      ko: ['접수 마감', '번호표를 받으셨다면 그대로 검사받을 수 있어요'],
      en: ['No new numbers', 'If you have a number, you will still be served'],
    },
    list: { ko: ['접수 마감'], en: ['No new numbers'] },
    embed: { ko: ['접수 마감'], en: ['No new numbers'] },
    tv: ['접수 마감', 'No new numbers'],
    district: ['접수 마감'],
    plain: ['접수를 마감했습니다. 번호표를 받으신 분은 그대로 검사받으실 수 있습니다.'],
    never: anyWait,
  },
  {
    state: 'closed by hour',
    time: '17:35',
    taps: [{ type: 'reopen-intake' }],
    tappedAt: '17:25',
    phone: {
      ko: ['오늘 접수 마감', '내일(화) 09:00부터'],
      en: ['Closed to newcomers today', 'tomorrow (Tue) 09:00'],
    },
    tv: ['접수 마감'],
    district: ['오늘 접수 마감'],
    plain: ['오늘 접수를 마감했습니다. 내일(화) 09:00부터 접수합니다.'],
    never: anyWait,
  },
  {
    state: 'serving the last ones',
    time: '18:05',
    phone: {
      ko: ['오늘 접수는 끝났어요', '까지 검사해요'],
      en: ['Closed to newcomers today', 'still in line will be served'],
    },
    list: { ko: ['오늘 접수는 끝났어요'], en: ['Closed to newcomers today'] },
    embed: { ko: ['오늘 접수는 끝났어요'], en: ['Closed to newcomers today'] },
    tv: ['접수하신 분까지 검사합니다', 'Serving those already in line'],
    district: ['오늘 접수 마감'],
    plain: ['오늘 접수가 끝났습니다.'],
    never: anyWait,
  },
  {
    state: 'closed',
    time: '18:20',
    taps: [...last(4), ...times(2, call('rapid', '4'))],
    phone: {
      ko: ['오늘 운영 종료', '내일(화) 09:00에 열어요'],
      en: ['Closed for today', 'tomorrow (Tue) 09:00'],
    },
    tv: ['오늘 검사를 마쳤습니다', 'Closed for today'],
    district: ['운영 종료'],
    plain: ['오늘 운영이 끝났습니다. 내일(화) 09:00에 엽니다.'],
    never: anyWait,
  },
  {
    state: 'opened by hand in the evening',
    time: '19:30',
    taps: [{ type: 'reopen-intake' }],
    phone: { ko: ['PCR'], en: ['PCR'] },
    tv: ['A', 'B'],
    district: ['PCR'],
    plain: ['운영 중'],
  },
  {
    state: 'a day off, six days later',
    day: '2026-11-29',
    time: '10:00',
    phone: {
      ko: ['오늘은 쉬는 날이에요', '내일(월) 09:00에 열어요'],
      en: ['Closed all day today', 'tomorrow (Mon) 09:00'],
    },
    tv: ['오늘은 쉬는 날입니다', 'Closed all day today'],
    district: ['쉬는 날 · 내일(월) 09:00부터'],
    plain: ['오늘은 쉬는 날입니다. 내일(월) 09:00에 엽니다.'],
    never: anyWait,
  },
];

async function goTo({ time, day, taps = [], tappedAt = time }: Step): Promise<void> {
  clock.currentMs = at(tappedAt, day);
  await does(...taps);
  clock.currentMs = at(time, day);
  await tablet
    .timeout(10_000)
    .emitWithAck('beat', { at: new Date(clock.currentMs).toISOString(), pending: 0 });
}

const expectWords = (
  { surface, text }: Surface,
  words: readonly string[],
  never?: RegExp,
): Promise<unknown> =>
  Promise.all([
    ...words.map((word) => expect.poll(text, { message: `${surface}: ${word}` }).toContain(word)),
    never && expect.poll(text, { message: `${surface}: no wait` }).not.toMatch(never),
  ]);

describe('every surface, in Korean and in English', () => {
  it('begins with a noon quota for rapid tests', async () => {
    const lanes = node.district.config.clinics.find((each) => each.clinicId === clinicId)?.lanes ?? [];
    const changed = lanes.map((lane) =>
      lane.lane === 'rapid' ? { ...lane, quota: { morning: 3, afternoon: 9 } } : lane,
    );
    const { status } = await callOffice(node, `/clinics/${clinicId}`, {
      method: 'PATCH',
      body: { lanes: changed },
      bearer: adminToken,
      headers: { 'if-match': '*' },
    });
    expect(status).toBe(200);
  });

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
      openProfile(lobby).then(async (context) => {
        const television = await open(context, `/display/${clinicId}`, 'body');
        const district = await open(context, '/display/district', `tr[data-clinic="${clinicId}"]`);
        await expectWords({ surface: 'TV', text: television }, step.tv, never);
        await expectWords({ surface: 'district TV', text: district }, step.district, never);
      }),
      expectWords({ surface: 'plain text', text: plainText }, step.plain, never),
    ]);
  });
});
