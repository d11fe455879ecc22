/** `atMs`: of any monotonic clock. */
export type Keystroke = { key: string; code: string; shift: boolean; atMs: number };
export type ScanBuffer = { text: string; atMs: number };

export const emptyBuffer: ScanBuffer = { text: '', atMs: Number.NEGATIVE_INFINITY };

/** Scanners type faster than this; people do not. */
const maxKeystrokeIntervalMs = 60;
/** What scanners are set to type after the text. */
const endKeys: ReadonlySet<string> = new Set(['Enter', 'NumpadEnter', 'Tab']);
/** A ticket such as `A001`. */
const minScanLength = 4;

/**
 * Detects a barcode scanner, which types its text and then Enter or Tab. With a Korean layout active, key codes tell
 * the Latin letters. `scanned` is the text once such a key follows fast input.
 */
export function readKeystroke(
  buffer: ScanBuffer,
  keystroke: Keystroke,
): { buffer: ScanBuffer; scanned: string | null } {
  const { code, atMs } = keystroke;
  if (code.startsWith('Shift')) return { buffer, scanned: null };
  const isContinuation = atMs - buffer.atMs <= maxKeystrokeIntervalMs;
  if (endKeys.has(code)) {
    return {
      buffer: emptyBuffer,
      scanned: isContinuation && buffer.text.length >= minScanLength ? buffer.text : null,
    };
  }
  const character = characterOf(keystroke);
  if (character === null) return { buffer: emptyBuffer, scanned: null };
  return { buffer: { text: isContinuation ? buffer.text + character : character, atMs }, scanned: null };
}

const symbolKeys: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Minus: ['-', '_'],
  Slash: ['/', '?'],
  Period: ['.', '>'],
  Semicolon: [';', ':'],
};

function characterOf({ key, code, shift }: Keystroke): string | null {
  if (/^[!-~]$/.test(key)) return key;
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  if (letter) return shift ? letter : letter.toLowerCase();
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? [];
  if (digit) return digit;
  return symbolKeys[code]?.[shift ? 1 : 0] ?? null;
}
