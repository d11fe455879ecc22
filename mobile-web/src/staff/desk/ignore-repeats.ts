import type { KeyboardEvent } from 'react';

/** A key held down on a keyboard presses a button once, not thirty times a second. */
export function ignoreRepeats(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}
