/** Long enough to read a full page. */
export const pageDurationMs = 12_000;

/** As few pages as possible, filled evenly. */
export function paginate<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  const each = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, page) => items.slice(page * each, (page + 1) * each));
}

/** `nowMs` is monotonic; a `pinnedPage` page replaces the rotation. */
export function pageAt(count: number, nowMs: number, pinnedPage: number | undefined): number {
  return pinnedPage ?? Math.floor(nowMs / pageDurationMs) % count;
}
