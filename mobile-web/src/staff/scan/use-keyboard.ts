import { useEffect, useRef } from 'react';
import { noRun, strike } from './strokes.js';

/** Handles barcode scans, and clicks the button whose `aria-keyshortcuts` names the key. */
export function useKeyboard(onScan: (text: string) => void): void {
  const latest = useRef(onScan);
  latest.current = onScan;
  useEffect(() => {
    let run = noRun;
    const hear = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      const shift = event.shiftKey !== event.getModifierState('CapsLock');
      const heard = strike(run, { key: event.key, code: event.code, shift, at: event.timeStamp });
      run = heard.run;
      if (heard.read !== null) {
        event.preventDefault();
        event.stopPropagation();
        latest.current(heard.read);
      } else if (!event.repeat && pressed(event)) event.preventDefault();
    };
    addEventListener('keydown', hear, { capture: true });
    return () => removeEventListener('keydown', hear, { capture: true });
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

function pressed({ code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey || document.querySelector('dialog[open]')) return false;
  const name = ctrlKey || metaKey ? `Control+${code.replace('Key', '')}` : code;
  const key = document.querySelector<HTMLButtonElement>(`[aria-keyshortcuts~="${name}"]`);
  if (!key || key.disabled) return false;
  key.click();
  return true;
}
