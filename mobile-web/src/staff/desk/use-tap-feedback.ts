import type { Rejection } from '@hannun/shared/contract';
import { useEffect, useRef, useState } from 'react';
import { confirmTap, warnOfRefusal } from '../feedback/tap-feedback.js';
import type { TabletView, Tap } from '../tablet/tablet.js';

/** Why a press did nothing, or what a scan found; `isQuiet`: nothing is amiss. */
export type TapNotice = { rejection: Rejection } | { text: string; isQuiet?: boolean };

type TapFeedback = {
  press: (tap: Tap) => void;
  notice: TapNotice | null;
  showRejection: (rejection: Rejection) => void;
  tell: (text: string) => void;
  /** Without a warning. */
  mention: (text: string) => void;
};

const noticeVisibleMs = 8_000;

/** Runs taps and signals success or failure by screen, sound and vibration. */
export function useTapFeedback(
  tap: (tap: Tap) => Rejection | null,
  view: TabletView,
  sound: boolean,
): TapFeedback {
  const [notice, setNotice] = useState<TapNotice | null>(null);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(null), noticeVisibleMs);
    return () => clearTimeout(timer);
  }, [notice]);
  useRejectionFeedback(view, sound);
  const show = (next: TapNotice) => {
    setNotice(next);
    warnOfRefusal(sound);
  };
  const press = (made: Tap) => {
    const rejection = tap(made);
    if (rejection) return show({ rejection });
    setNotice(null);
    confirmTap(made.type, sound);
  };
  return {
    press,
    notice,
    showRejection: (rejection) => show({ rejection }),
    tell: (text) => show({ text }),
    mention: (text) => setNotice({ text, isQuiet: true }),
  };
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
