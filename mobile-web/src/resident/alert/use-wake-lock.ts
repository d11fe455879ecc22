import { useEffect } from 'react';

/** Keeps the screen on while enabled. Requests the lock again whenever the page becomes visible. */
export function useWakeLock(enabled: boolean): void {
  useEffect(() => {
    if (!enabled || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let released = false;
    const acquire = () => {
      if (document.visibilityState === 'hidden') return;
      navigator.wakeLock.request('screen').then(
        (acquired) => {
          if (released) void acquired.release();
          else lock = acquired;
        },
        // Denied on low battery; sound and vibration still work while the page is open.
        () => undefined,
      );
    };
    acquire();
    document.addEventListener('visibilitychange', acquire);
    return () => {
      released = true;
      document.removeEventListener('visibilitychange', acquire);
      void lock?.release();
    };
  }, [enabled]);
}
