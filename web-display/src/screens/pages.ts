/** How long one page stands (milliseconds, DESIGN.md §7). */
export const pagePeriod = 12_000;

/** Deals items onto as few pages of at most `size` as hold them, the pages as even as can be. */
export function pagesOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  const each = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, page) => items.slice(page * each, (page + 1) * each));
}

/** Which page stands at a monotonic time (milliseconds); `wanted` pages go before the turn. */
export function pageAt(count: number, now: number, wanted: number | undefined): number {
  return wanted ?? Math.floor(now / pagePeriod) % count;
}
