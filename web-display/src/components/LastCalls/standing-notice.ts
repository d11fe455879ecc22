/** A notice people may just be reading stands at least this long (milliseconds, DESIGN.md §7). */
const shortest = 15_000;

export type Notice = { ko: string; en?: string };
/** The notice that stands, and since which monotonic time (milliseconds). */
export type Standing = { notice: Notice | null; since: number };

/**
 * The notice that stands after another was set: it changes neither within 15 s nor while a number is
 * being called, when everybody looks up for that.
 */
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
