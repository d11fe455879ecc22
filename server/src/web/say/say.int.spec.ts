import { type Board, type LaneBoard } from '@hannun/shared/contract';
import { residentLanguages } from '@hannun/shared/i18n';
import { expect, it } from 'vitest';
import { useNode } from '../../testing/fixtures.js';
import { openTablet, pairTablet, send, tap } from '../../testing/tablet.js';
import { longestSpoken, spokenSentences, spokenSsml, spokenText } from './spoken-text.js';

const node = await useNode();
const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${node.url}/say/wangsimni-plaza${query}`, { headers });

it('says a clinic in one breath, with the time of its figures, in each language', async () => {
  const tablet = await openTablet(node, await pairTablet(node));
  expect(await send(tablet, tap({ type: 'check-in', lane: 'pcr' }))).toMatchObject({ ok: true });
  for (const language of residentLanguages) {
    const answer = await get(`?lang=${language}`);
    const said = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('content-language')).toBe(language);
    expect(said).toMatch(/\d\d:\d\d/);
    expect(said).not.toMatch(/[~·]|undefined|\{\{|<|\.\./);
    expect(said.length).toBeLessThanOrEqual(longestSpoken(language));
  }
  tablet.disconnect();
});

it('speaks SSML to whoever accepts or asks for it', async () => {
  const accepted = await get('', { accept: 'application/ssml+xml', 'accept-language': 'en' });
  expect(accepted.headers.get('content-type')).toBe('application/ssml+xml; charset=utf-8');
  const ssml = await accepted.text();
  expect(ssml).toContain('xml:lang="en-US"');
  expect(ssml).toMatch(/<say-as interpret-as="time" format="hms24">\d\d:\d\d<\/say-as>/);
  expect(await (await get('?format=ssml&lang=en')).text()).toBe(ssml);
  expect((await get('?format=text', { accept: 'application/ssml+xml' })).headers.get('content-type')).toMatch(
    /^text\/plain/,
  );
});

it('names no clinic that there is not', async () => {
  expect((await fetch(`${node.url}/say/unknown`)).status).toBe(404);
  expect((await get('?lang=xx')).status).toBe(400);
});

const asOf = '2026-11-23T02:00:00.000Z';
const lane: LaneBoard = {
  ...{ lane: 'pcr', code: 'A', name: { ko: '신속항원검사', en: 'Rapid antigen test' } },
  ...{ waiting: 31, tickets: 31, booths: 2, level: 'busy', nowServing: [], line: '' },
  forecast: { low: 600, high: 1_500, likely: 1_000 },
};
const board: Board = {
  ...{ clinicId: 'plaza', day: '2026-11-23', epoch: 1, version: 9, asOf, contactAt: asOf },
  ...{ name: { ko: '왕십리광장', en: 'Plaza' }, status: 'open', waiting: 31, lanes: [lane] },
};
const reading = { nowMs: Date.parse(asOf), timeZone: 'Asia/Seoul' };

it('speaks ranges and abbreviations in words, and numbers letter by letter', () => {
  const say = (language: 'ko' | 'en') => spokenText(spokenSentences(board, reading, language), language);
  expect(say('ko')).toBe('왕십리광장. 11:00 기준입니다. 운영 중. 31명 대기, 예상 10에서 25분.\n');
  expect(say('en')).toBe('Plaza. As of 11:00. Open. 10 to 25 minutes, 31 waiting.\n');
  expect(spokenSsml(['Serving up to A045 & more'], 'en')).toContain(
    'up to <say-as interpret-as="characters">A045</say-as> &amp; more',
  );
});

it.each(residentLanguages)('leaves out what one breath does not take, and says so, in %s', (language) => {
  const lanes = Array.from({ length: 12 }, (_, index) => ({
    ...lane,
    lane: `l${index}`,
    code: 'ABCDEFGHIJKL'[index] ?? 'Z',
  }));
  const sentences = spokenSentences({ ...board, lanes }, reading, language);
  expect(sentences.length).toBeGreaterThan(3);
  expect(sentences.length).toBeLessThan(14);
  expect(spokenText(sentences, language).length).toBeLessThanOrEqual(longestSpoken(language) + 1);
});
