import type { Rejection } from '@hannun/shared/contract';
import { useEffect, useRef, useState } from 'react';
import { confirmTap, warnOfRefusal } from '../feedback/tap-feedback.js';
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
  const showRejection = (next: Rejection) => {
    setRejection(next);
    warnOfRefusal(sound);
  };
  const press = (made: Tap) => {
    const refused = tap(made);
    if (refused) return showRejection(refused);
    setRejection(null);
    confirmTap(made.type, sound);
  };
  return { press, rejection, showRejection };
}

/** Signals taps rejected later; those from before a reload were signalled already. */
function useRejectionFeedback({ outbox, callMismatch }: TabletView, sound: boolean): void {
  const rejectedCount = outbox.filter(({ state }) => state === 'refused').length;
  const previous = useRef({ rejectedCount, callMismatch });
  useEffect(() => {
    const hasNewMismatch = callMismatch !== null && callMismatch !== previous.current.callMismatch;
    if (rejectedCount > previous.current.rejectedCount || hasNewMismatch) warnOfRefusal(sound);
    previous.current = { rejectedCount, callMismatch };
  }, [rejectedCount, callMismatch, sound]);
}
