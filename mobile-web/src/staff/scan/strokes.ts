/** One key of a keyboard going down. `at` is in milliseconds of any one clock. */
export type Stroke = { key: string; code: string; shift: boolean; at: number };
/** What has been typed in one breath so far. */
export type Run = { text: string; at: number };

export const noRun: Run = { text: '', at: Number.NEGATIVE_INFINITY };

/** A scanner types faster than this between two characters (ms); no hand does for a whole slip. */
const scannerGap = 60;
/** The shortest thing on a slip: a ticket such as `A001`. */
const shortest = 4;

/**
 * Follows the strokes of a barcode scanner, which types what it read and then Enter. Where the keyboard
 * is set to Korean, the keys' places tell which letters were meant.
 * `read` is the scanned text once Enter ends a run that was too fast for a hand.
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
