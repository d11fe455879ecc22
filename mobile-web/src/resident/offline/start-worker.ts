/** Registers the offline copy; where the browser has none, or on plain http, the page works without. */
export function startWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Storage is barred or the script cannot be fetched now; the next opening tries again.
  navigator.serviceWorker.register('/worker.js').catch(() => undefined);
}
