import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../bootstrap/paths.ts';
import { clipTexts, languages } from './clip-texts.ts';
import { koreanNumber, koreanThousands, toSpokenForm } from './korean-numbers.ts';

describe('Korean numbers', () => {
  it.each([
    [0, '영'],
    [7, '칠'],
    [10, '십'],
    [11, '십일'],
    [20, '이십'],
    [27, '이십칠'],
    [100, '백'],
    [101, '백일'],
    [110, '백십'],
    [120, '백이십'],
    [999, '구백구십구'],
  ])('writes %s as %s', (number, text) => {
    expect(koreanNumber(number)).toBe(text);
  });

  it('writes one thousand without a one', () => {
    expect([koreanThousands(1), koreanThousands(2)]).toEqual(['천', '이천']);
  });

  it('spells six after a stop as it is pronounced', () => {
    expect([16, 106, 616].map(koreanNumber).map(toSpokenForm)).toEqual(['심뉵', '뱅뉵', '육백심뉵']);
  });
});

it.each(languages)('the clip pack (%s) holds each clip once, as Opus', async (language) => {
  const pack = await readFile(inRoot('web-display', 'src', 'voice', 'packs', `${language}.pack`));
  const first = 4 + pack.readUInt32LE(0);
  const index: Record<string, [start: number, length: number]> = JSON.parse(
    pack.subarray(4, first).toString(),
  );
  expect(Object.keys(index)).toEqual(clipTexts[language].map(({ clip }) => clip));
  for (const [start, length] of Object.values(index)) {
    expect(pack.subarray(first + start, first + start + 4).toString()).toBe('OggS');
    expect(first + start + length).toBeLessThanOrEqual(pack.length);
  }
});
