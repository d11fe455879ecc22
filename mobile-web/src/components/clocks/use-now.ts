import { type ClockReading, readClocks } from '@hannun/shared/client';
import { useEffect, useState } from 'react';

/** The device's clocks, updated every `intervalMs` and whenever the page becomes visible. */
export function useNow(period = 1000): ClockReading {
  const [now, setNow] = useState(readClocks);
  useEffect(() => {
    const read = () => setNow(readClocks());
    const timer = setInterval(read, period);
    document.addEventListener('visibilitychange', read);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, [period]);
  return now;
}
