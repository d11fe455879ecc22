import { useEffect } from 'react';

/** Keeps the screen on while enabled; browsers drop the lock of a hidden page, so it is requested anew when shown. */
export function useWakeLock(enabled = true): void {
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
        // Denied on low battery or by policy; the page works on, and older TVs rely on their kiosk settings.
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
