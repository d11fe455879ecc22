import { useEffect, useRef } from 'react';
import { playChime } from './chime.js';
import { vibrate } from './vibration.js';

export type TicketStage = 'far' | 'near' | 'called' | 'ended';

/** Alerts once when the ticket comes near and twice when it is called, but not for the state at page load. */
export function useTicketAlarm(stage: TicketStage, enabled: boolean): void {
  const previousStage = useRef(stage);
  useEffect(() => {
    const changed = previousStage.current !== stage;
    previousStage.current = stage;
    if (!changed || (stage !== 'called' && !(stage === 'near' && enabled))) return;
    const times = stage === 'called' ? 2 : 1;
    playChime(times);
    vibrate(times);
  }, [stage, enabled]);
}
