/** A cache that keeps serving the old page must not cause a reload loop. */
const pause = 10 * 60_000;
const mark = 'hannun:reloaded-at';

export function reloadOnce(): void {
  const last = Number(sessionStorage.getItem(mark) ?? 0);
  if (Date.now() - last < pause) return;
  sessionStorage.setItem(mark, String(Date.now()));
  location.reload();
}
