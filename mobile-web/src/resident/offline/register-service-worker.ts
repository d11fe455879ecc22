/** Does nothing where service workers are missing (plain http, old browsers). */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Storage is blocked or the script cannot be fetched; the next visit tries again.
  navigator.serviceWorker.register('/worker.js').catch(() => undefined);
}
