import { useEffect, useRef } from 'react';
import { shake } from './buzz.js';
import { ring } from './chime.js';

export type Stage = 'far' | 'near' | 'called' | 'ended';

/** Alerts once when the ticket comes near and twice when it is called, but not for the state at page load. */
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
