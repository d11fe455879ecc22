import { useEffect, useState } from 'react';
import { type ClockReading, readClocks } from '../../client/freshness.js';

/** The device's clocks, updated every `intervalMs` and whenever the page becomes visible. */
export function useNow(intervalMs = 1000): ClockReading {
  const [now, setNow] = useState(readClocks);
  useEffect(() => {
    const update = () => setNow(readClocks());
    const timer = setInterval(update, intervalMs);
    document.addEventListener('visibilitychange', update);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', update);
    };
  }, [intervalMs]);
  return now;
}
