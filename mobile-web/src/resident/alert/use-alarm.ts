import { useEffect, useRef } from 'react';
import { shake } from './buzz.js';
import { ring } from './chime.js';

/** What the holder is told of while the page is open. */
export type Stage = 'far' | 'near' | 'called' | 'ended';

/** Rings and shakes once when a ticket comes near and twice when it is called; never for what was so already. */
export function useAlarm(stage: Stage, on: boolean): void {
  const before = useRef(stage);
  useEffect(() => {
    const changed = before.current !== stage;
    before.current = stage;
    if (!changed || (stage !== 'called' && !(stage === 'near' && on))) return;
    const times = stage === 'called' ? 2 : 1;
    ring(times);
    shake(times);
  }, [stage, on]);
}
