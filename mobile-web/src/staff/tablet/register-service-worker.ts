/**
 * Lets the staff page open offline. Needs https or localhost; elsewhere the page must stay open, and taps are
 * stored all the same.
 */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/staff-worker.js', { scope: '/staff' });
  } catch (error) {
    // Blocked by policy or out of storage: the tablet works on, and tries again next time.
    console.warn('Could not register the service worker; the staff page will not open offline:', error);
  }
}
