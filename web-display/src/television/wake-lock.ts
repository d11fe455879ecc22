/** Keeps the set from sleeping where the browser can; older sets are told by their kiosk settings. */
export function keepAwake(): void {
  const hold = () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    navigator.wakeLock.request('screen').catch(() => {
      // Refused on low battery or by policy: the screen works on, and asks again when it is shown next.
    });
  };
  document.addEventListener('visibilitychange', hold);
  hold();
}
