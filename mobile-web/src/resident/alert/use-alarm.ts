import { useEffect, useRef } from 'react';
import { ring } from './chime.js';

/** What the holder is told of while the page is open. */
export type Stage = 'far' | 'near' | 'called' | 'ended';

/** Milliseconds on, off, on (DESIGN.md §11). */
const buzz = [200, 100, 200];

/** Rings and shakes once when a ticket comes near and twice when it is called; never for what was so already. */
export function useAlarm(stage: Stage, on: boolean): void {
  const before = useRef(stage);
  useEffect(() => {
    const changed = before.current !== stage;
    before.current = stage;
    if (!changed || (stage !== 'called' && !(stage === 'near' && on))) return;
    ring(stage === 'called' ? 2 : 1);
    navigator.vibrate?.(stage === 'called' ? [...buzz, 400, ...buzz] : buzz);
  }, [stage, on]);
}
