import type { Rejection } from '@hannun/shared';
import { useEffect, useRef, useState } from 'react';
import { feel } from '../feedback/feel.js';
import type { TabletView, Tap } from '../tablet/tablet.js';

type Presser = {
  press: (tap: Tap) => void;
  /** Why the last press did nothing, for as long as it stands on the screen. */
  refusal: Rejection | null;
  /** Says why something could not even be asked for. */
  refuse: (refusal: Rejection) => void;
};

/** How long a refusal stands where the last deed stood (milliseconds). */
const readingTime = 8_000;

/** Presses keys and lets eye, ear and hand know what became of each tap, at once and when the server answers. */
export function usePress(tap: (tap: Tap) => Rejection | null, view: TabletView, sound: boolean): Presser {
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  useEffect(() => {
    if (!refusal) return;
    const timer = setTimeout(() => setRefusal(null), readingTime);
    return () => clearTimeout(timer);
  }, [refusal]);
  useFeltRefusals(view, sound);
  const refuse = (refused: Rejection | null) => {
    setRefusal(refused);
    feel(refused ? 'failure' : 'success', sound);
  };
  return { press: (made) => refuse(tap(made)), refusal, refuse };
}

/** A tap the server turned down later, or that called someone else, is felt then; those from before a reload were. */
function useFeltRefusals({ outbox, calledOther }: TabletView, sound: boolean): void {
  const refused = outbox.filter(({ state }) => state === 'refused').length;
  const before = useRef({ refused, calledOther });
  useEffect(() => {
    const isOther = calledOther !== null && calledOther !== before.current.calledOther;
    if (refused > before.current.refused || isOther) feel('failure', sound);
    before.current = { refused, calledOther };
  }, [refused, calledOther, sound]);
}
