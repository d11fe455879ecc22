import { useEffect } from 'react';

export function useWakeLock(): void {
  useEffect(() => {
    const requestLock = () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      // A battery saver may refuse; the tablet works on.
      navigator.wakeLock.request('screen').catch(() => undefined);
    };
    requestLock();
    document.addEventListener('visibilitychange', requestLock);
    return () => document.removeEventListener('visibilitychange', requestLock);
  }, []);
}
