import { useEffect, useRef, useState } from 'react';
import type { ClinicReading } from '../saying/clinic-reading.js';
import { keepOrder } from './arrange-clinics.js';

/** Cards keep their order for this long after the last touch. */
const holdAfterTouchMs = 5_000;

/** Keeps the previous order while the page is touched and shortly after. */
export function useStableOrder(readings: readonly ClinicReading[]): readonly ClinicReading[] {
  const touched = useIsTouched();
  const order = useRef<readonly string[]>([]);
  const shown = touched ? keepOrder(readings, order.current) : readings;
  useEffect(() => {
    order.current = shown.map(({ board }) => board.clinicId);
  });
  return shown;
}

function useIsTouched(): boolean {
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onTouchStart = () => {
      clearTimeout(timer);
      setTouched(true);
    };
    const onTouchEnd = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setTouched(false), holdAfterTouchMs);
    };
    const listeners = {
      pointerdown: onTouchStart,
      pointerup: onTouchEnd,
      pointercancel: onTouchEnd,
      scroll: onTouchEnd,
    };
    const all = Object.entries(listeners);
    for (const [event, listener] of all) addEventListener(event, listener, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const [event, listener] of all) removeEventListener(event, listener);
    };
  }, []);
  return touched;
}
