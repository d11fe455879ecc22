/** A cache that keeps serving the old page must not cause a reload loop. */
const minReloadIntervalMs = 10 * 60_000;
const reloadedAtKey = 'hannun:reloaded-at';

export function reloadOnce(): void {
  const last = Number(sessionStorage.getItem(reloadedAtKey) ?? 0);
  if (Date.now() - last < minReloadIntervalMs) return;
  sessionStorage.setItem(reloadedAtKey, String(Date.now()));
  location.reload();
}
