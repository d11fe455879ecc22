import { expect, it } from 'vitest';
import { emptyBuffer, type Keystroke, readKeystroke } from './barcode-reader.js';

const keystrokesOf = (text: string, intervalMs: number, korean = false): Keystroke[] => {
  const codes: Record<string, string> = {
    '/': 'Slash',
    ':': 'Semicolon',
    '.': 'Period',
    '-': 'Minus',
    _: 'Minus',
  };
  const keystrokes = [...text].flatMap((character): Omit<Keystroke, 'atMs'>[] => {
    const code =
      codes[character] ?? (/\d/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`);
    const shift = /[A-Z:_]/.test(character);
    const key = korean && /[a-z]/i.test(character) ? 'ㅁ' : character;
    const stroke = { key, code, shift };
    return shift ? [{ key: 'Shift', code: 'ShiftLeft', shift }, stroke] : [stroke];
  });
  return [...keystrokes, { key: 'Enter', code: 'Enter', shift: false }].map((stroke, index) => ({
    ...stroke,
    atMs: index * intervalMs,
  }));
};

function read(strokes: readonly Keystroke[]): string | null {
  let run = emptyBuffer;
  let text: string | null = null;
  for (const stroke of strokes) {
    const read = readKeystroke(run, stroke);
    run = read.buffer;
    text = read.scanned ?? text;
  }
  return text;
}

it.each(['A027', 'https://hannun.kr/t/Ab-_9xYz01234567890abc', 'Ab-_9xYz01234567890abc'])(
  'reads %s',
  (text) => {
    expect(read(keystrokesOf(text, 12))).toBe(text);
    expect(read(keystrokesOf(text, 12, true))).toBe(text);
  },
);

it('ignores typing by hand, however soon Enter follows', () => {
  expect(read(keystrokesOf('A027', 130))).toBeNull();
  expect(read([{ key: 'Enter', code: 'Enter', shift: false, atMs: 0 }])).toBeNull();
});

it('starts over after a pause and after a key that no slip contains', () => {
  const late = keystrokesOf('A027', 10).map((stroke) => ({ ...stroke, atMs: stroke.atMs + 5_000 }));
  expect(read([{ key: 'x', code: 'KeyX', shift: false, atMs: 0 }, ...late])).toBe('A027');
  const [first, ...rest] = keystrokesOf('xA027', 10);
  expect(first && read([first, { key: 'F2', code: 'F2', shift: false, atMs: 1 }, ...rest])).toBe('A027');
});
