import { useEffect, useRef } from 'react';
import { emptyBuffer, readKeystroke } from './barcode-reader.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Handles barcode scans wherever the focus is, and clicks the button whose `aria-keyshortcuts` names the key. */
export function useKeyboard(onScan: (text: string) => void): void {
  const onScanRef = useRef(onScan);
  onScanRef.current = onScan;
  useEffect(() => {
    let buffer = emptyBuffer;
    let before: { field: Field; value: string } | null = null;
    const onKeydown = (event: KeyboardEvent) => {
      const field = fieldOf(event.target);
      const shift = event.shiftKey !== event.getModifierState('CapsLock');
      const result = readKeystroke(buffer, {
        key: event.key,
        code: event.code,
        shift,
        atMs: event.timeStamp,
      });
      buffer = result.buffer;
      if (buffer.text.length === 1) before = field && { field, value: field.value };
      if (result.scanned !== null) {
        event.preventDefault();
        event.stopPropagation();
        if (before) restoreField(before.field, before.value);
        onScanRef.current(result.scanned);
      } else if (!field && !event.repeat && pressShortcut(event)) event.preventDefault();
    };
    addEventListener('keydown', onKeydown, { capture: true });
    return () => removeEventListener('keydown', onKeydown, { capture: true });
  }, []);
}

const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;

/** Takes back what the scanner typed into a field. */
function restoreField(field: Field, value: string): void {
  // Ends a syllable that the Korean layout is still composing.
  field.blur();
  // Past React, which else takes the value for its own.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function pressShortcut({ code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey || document.querySelector('dialog[open]')) return false;
  const name = ctrlKey || metaKey ? `Control+${code.replace('Key', '')}` : code;
  const key = document.querySelector<HTMLButtonElement>(`[aria-keyshortcuts~="${name}"]`);
  if (!key || key.disabled) return false;
  key.click();
  return true;
}
