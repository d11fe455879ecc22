import { useEffect, useRef } from 'react';
import { emptyBuffer, readKeystroke } from './barcode-reader.js';

/** Handles barcode scans, and clicks the button whose `aria-keyshortcuts` names the key. */
export function useKeyboard(onScan: (text: string) => void): void {
  const onScanRef = useRef(onScan);
  onScanRef.current = onScan;
  useEffect(() => {
    let buffer = emptyBuffer;
    const onKeydown = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      const shift = event.shiftKey !== event.getModifierState('CapsLock');
      const result = readKeystroke(buffer, {
        key: event.key,
        code: event.code,
        shift,
        atMs: event.timeStamp,
      });
      buffer = result.buffer;
      if (result.scanned !== null) {
        event.preventDefault();
        event.stopPropagation();
        onScanRef.current(result.scanned);
      } else if (!event.repeat && pressShortcut(event)) event.preventDefault();
    };
    addEventListener('keydown', onKeydown, { capture: true });
    return () => removeEventListener('keydown', onKeydown, { capture: true });
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

function pressShortcut({ code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey || document.querySelector('dialog[open]')) return false;
  const name = ctrlKey || metaKey ? `Control+${code.replace('Key', '')}` : code;
  const key = document.querySelector<HTMLButtonElement>(`[aria-keyshortcuts~="${name}"]`);
  if (!key || key.disabled) return false;
  key.click();
  return true;
}
