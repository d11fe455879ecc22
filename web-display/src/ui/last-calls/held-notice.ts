import type { Notice } from '@hannun/shared/contract';

/** A notice must stay long enough to be read. */
const minDisplayMs = 15_000;

/** `sinceMs` is monotonic. */
export type HeldNotice = { notice: Notice | null; sinceMs: number };

/** Changes the notice neither within 15 s nor during a call, when everybody looks at the numbers. */
export function holdNotice(
  current: HeldNotice,
  newest: Notice | null,
  { isCalling, nowMs }: { isCalling: boolean; nowMs: number },
): HeldNotice {
  const same = current.notice?.ko === newest?.ko && current.notice?.en === newest?.en;
  if (same) return current;
  const isHeld = current.notice !== null && nowMs - current.sinceMs < minDisplayMs;
  return isCalling || isHeld ? current : { notice: newest, sinceMs: nowMs };
}
