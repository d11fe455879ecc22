/** Between two reloads (milliseconds): a cache that keeps giving the old page is not asked in a circle. */
const pause = 10 * 60_000;
const mark = 'hannun:reloaded-at';

/** Fetches a page anew that is too old for its server; there is nothing on it that could be lost. */
export function reloadOnce(): void {
  const last = Number(sessionStorage.getItem(mark) ?? 0);
  if (Date.now() - last < pause) return;
  sessionStorage.setItem(mark, String(Date.now()));
  location.reload();
}
