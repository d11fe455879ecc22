import { type Instant, readClocks } from '@hannun/shared/client';
import { useEffect, useState } from 'react';

/** This device's clocks, read anew every second. */
export function useNow(): Instant {
  const [now, setNow] = useState(readClocks);
  useEffect(() => {
    const timer = setInterval(() => setNow(readClocks()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
