import type { KeyboardEvent } from 'react';

/** Holding a key down presses a button once. */
export function ignoreKeyRepeat(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}
