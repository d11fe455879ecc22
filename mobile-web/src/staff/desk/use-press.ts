import type { Rejection } from '@hannun/shared';
import { useEffect, useRef, useState } from 'react';
import { feel } from '../feedback/feel.js';
import type { TabletView, Tap } from '../tablet/tablet.js';

type Presser = {
  press: (tap: Tap) => void;
  refusal: Rejection | null;
  refuse: (refusal: Rejection) => void;
};

const readingTime = 8_000;

/** Runs taps and signals success or failure by screen, sound and vibration. */
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

/** Signals taps rejected later; those from before a reload were signalled already. */
function useFeltRefusals({ outbox, calledOther }: TabletView, sound: boolean): void {
  const refused = outbox.filter(({ state }) => state === 'refused').length;
  const before = useRef({ refused, calledOther });
  useEffect(() => {
    const isOther = calledOther !== null && calledOther !== before.current.calledOther;
    if (refused > before.current.refused || isOther) feel('failure', sound);
    before.current = { refused, calledOther };
  }, [refused, calledOther, sound]);
}
