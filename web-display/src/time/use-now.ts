import { type Instant, readClocks } from '@hannun/shared/client';
import { useEffect, useState } from 'react';

export function useNow(): Instant {
  const [now, setNow] = useState(readClocks);
  useEffect(() => {
    const timer = setInterval(() => setNow(readClocks()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
