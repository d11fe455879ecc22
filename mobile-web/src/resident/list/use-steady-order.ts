import type { Board } from '@hannun/shared';
import { useEffect, useRef, useState } from 'react';
import { inOrder } from './order.js';

/** Cards keep their order for this long after the last touch (DESIGN.md §7). */
const rest = 5_000;

/** Keeps the previous order while the page is touched and shortly after. */
export function useSteadyOrder(boards: readonly Board[]): readonly Board[] {
  const touched = useTouched();
  const order = useRef<readonly string[]>([]);
  const shown = touched ? inOrder(boards, order.current) : boards;
  useEffect(() => {
    order.current = shown.map(({ clinicId }) => clinicId);
  });
  return shown;
}

function useTouched(): boolean {
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hold = () => {
      clearTimeout(timer);
      setTouched(true);
    };
    const release = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setTouched(false), rest);
    };
    const listeners = { pointerdown: hold, pointerup: release, pointercancel: release, scroll: release };
    const all = Object.entries(listeners);
    for (const [event, listener] of all) addEventListener(event, listener, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const [event, listener] of all) removeEventListener(event, listener);
    };
  }, []);
  return touched;
}
