import { expect, it } from 'vitest';
import { noRun, type Stroke, strike } from './strokes.js';

const typed = (text: string, gap: number, korean = false): Stroke[] => {
  const codes: Record<string, string> = {
    '/': 'Slash',
    ':': 'Semicolon',
    '.': 'Period',
    '-': 'Minus',
    _: 'Minus',
  };
  const strokes = [...text].flatMap((character): Omit<Stroke, 'at'>[] => {
    const code =
      codes[character] ?? (/\d/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`);
    const shift = /[A-Z:_]/.test(character);
    const key = korean && /[a-z]/i.test(character) ? 'ㅁ' : character;
    const stroke = { key, code, shift };
    return shift ? [{ key: 'Shift', code: 'ShiftLeft', shift }, stroke] : [stroke];
  });
  return [...strokes, { key: 'Enter', code: 'Enter', shift: false }].map((stroke, index) => ({
    ...stroke,
    at: index * gap,
  }));
};

function read(strokes: readonly Stroke[]): string | null {
  let run = noRun;
  let text: string | null = null;
  for (const stroke of strokes) {
    const heard = strike(run, stroke);
    run = heard.run;
    text = heard.read ?? text;
  }
  return text;
}

it.each(['A027', 'https://hannun.kr/t/Ab-_9xYz01234567890abc', 'Ab-_9xYz01234567890abc'])(
  'reads %s',
  (text) => {
    expect(read(typed(text, 12))).toBe(text);
    expect(read(typed(text, 12, true))).toBe(text);
  },
);

it('ignores typing by hand, however soon Enter follows', () => {
  expect(read(typed('A027', 130))).toBeNull();
  expect(read([{ key: 'Enter', code: 'Enter', shift: false, at: 0 }])).toBeNull();
});

it('starts over after a pause and after a key that no slip contains', () => {
  const late = typed('A027', 10).map((stroke) => ({ ...stroke, at: stroke.at + 5_000 }));
  expect(read([{ key: 'x', code: 'KeyX', shift: false, at: 0 }, ...late])).toBe('A027');
  const [first, ...rest] = typed('xA027', 10);
  expect(first && read([first, { key: 'F2', code: 'F2', shift: false, at: 1 }, ...rest])).toBe('A027');
});
