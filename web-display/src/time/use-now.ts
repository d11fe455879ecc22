import { type ClockReading, readClocks } from '@hannun/shared/client';
import { useEffect, useState } from 'react';

export function useNow(): ClockReading {
  const [now, setNow] = useState(readClocks);
  useEffect(() => {
    const timer = setInterval(() => setNow(readClocks()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
