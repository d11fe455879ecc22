import type { Rejection } from '@hannun/shared/contract';
import { useEffect, useRef, useState } from 'react';
import { giveFeedback } from '../feedback/tap-feedback.js';
import type { TabletView, Tap } from '../tablet/tablet.js';

type TapFeedback = {
  press: (tap: Tap) => void;
  rejection: Rejection | null;
  showRejection: (rejection: Rejection) => void;
};

const rejectionVisibleMs = 8_000;

/** Runs taps and signals success or failure by screen, sound and vibration. */
export function useTapFeedback(
  tap: (tap: Tap) => Rejection | null,
  view: TabletView,
  sound: boolean,
): TapFeedback {
  const [rejection, setRejection] = useState<Rejection | null>(null);
  useEffect(() => {
    if (!rejection) return;
    const timer = setTimeout(() => setRejection(null), rejectionVisibleMs);
    return () => clearTimeout(timer);
  }, [rejection]);
  useRejectionFeedback(view, sound);
  const showRejection = (next: Rejection | null) => {
    setRejection(next);
    giveFeedback(next ? 'failure' : 'success', sound);
  };
  return { press: (made) => showRejection(tap(made)), rejection, showRejection };
}

/** Signals taps rejected later; those from before a reload were signalled already. */
function useRejectionFeedback({ outbox, callMismatch }: TabletView, sound: boolean): void {
  const rejectedCount = outbox.filter(({ state }) => state === 'refused').length;
  const previous = useRef({ rejectedCount, callMismatch });
  useEffect(() => {
    const hasNewMismatch = callMismatch !== null && callMismatch !== previous.current.callMismatch;
    if (rejectedCount > previous.current.rejectedCount || hasNewMismatch) giveFeedback('failure', sound);
    previous.current = { rejectedCount, callMismatch };
  }, [rejectedCount, callMismatch, sound]);
}
