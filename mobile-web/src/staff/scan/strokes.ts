/** `at`: ms of any monotonic clock. */
export type Stroke = { key: string; code: string; shift: boolean; at: number };
export type Run = { text: string; at: number };

export const noRun: Run = { text: '', at: Number.NEGATIVE_INFINITY };

/** Scanners type faster than this; people do not. */
const scannerGap = 60;
/** A ticket such as `A001`. */
const shortest = 4;

/**
 * Detects a barcode scanner, which types its text and then Enter. With a Korean layout active, key codes tell
 * the Latin letters. `scanned` is the text once Enter follows fast input.
 */
export function strike(run: Run, stroke: Stroke): { run: Run; read: string | null } {
  const { code, at } = stroke;
  if (code.startsWith('Shift')) return { run, read: null };
  const inTime = at - run.at <= scannerGap;
  if (code === 'Enter') {
    return { run: noRun, read: inTime && run.text.length >= shortest ? run.text : null };
  }
  const character = characterOf(stroke);
  if (character === null) return { run: noRun, read: null };
  return { run: { text: inTime ? run.text + character : character, at }, read: null };
}

const signs: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Minus: ['-', '_'],
  Slash: ['/', '?'],
  Period: ['.', '>'],
  Semicolon: [';', ':'],
};

function characterOf({ key, code, shift }: Stroke): string | null {
  if (/^[!-~]$/.test(key)) return key;
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  if (letter) return shift ? letter : letter.toLowerCase();
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? [];
  if (digit) return digit;
  return signs[code]?.[shift ? 1 : 0] ?? null;
}
