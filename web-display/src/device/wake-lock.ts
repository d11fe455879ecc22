/** Older devices rely on their kiosk settings. */
export function holdWakeLock(): void {
  const acquire = () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    navigator.wakeLock.request('screen').catch(() => {
      // Denied on low battery or by policy; requested again when the page is shown next.
    });
  };
  document.addEventListener('visibilitychange', acquire);
  acquire();
}
