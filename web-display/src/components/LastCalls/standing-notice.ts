/** A notice must stay long enough to be read (DESIGN.md §7). */
const shortest = 15_000;

export type Notice = { ko: string; en?: string };
/** `sinceMs` is monotonic. */
export type Standing = { notice: Notice | null; since: number };

/** Changes the notice neither within 15 s nor during a call, when everybody looks at the numbers. */
export function standingNotice(
  standing: Standing,
  wanted: Notice | null,
  { calling, now }: { calling: boolean; now: number },
): Standing {
  const same = standing.notice?.ko === wanted?.ko && standing.notice?.en === wanted?.en;
  if (same) return standing;
  const held = standing.notice !== null && now - standing.since < shortest;
  return calling || held ? standing : { notice: wanted, since: now };
}
