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
  const showRejection = (refused: Rejection | null) => {
    setRejection(refused);
    giveFeedback(refused ? 'failure' : 'success', sound);
  };
  return { press: (made) => showRejection(tap(made)), rejection, showRejection };
}

/** Signals taps rejected later; those from before a reload were signalled already. */
function useRejectionFeedback({ outbox, callMismatch }: TabletView, sound: boolean): void {
  const refused = outbox.filter(({ state }) => state === 'refused').length;
  const previous = useRef({ refused, calledOther: callMismatch });
  useEffect(() => {
    const hasNewMismatch = callMismatch !== null && callMismatch !== previous.current.calledOther;
    if (refused > previous.current.refused || hasNewMismatch) giveFeedback('failure', sound);
    previous.current = { refused, calledOther: callMismatch };
  }, [refused, callMismatch, sound]);
}
