import type { Recorded } from '../log/log-entry.js';
import type { ClinicProjection } from './clinic-projection.js';
import { hashOf, type Mark } from './high-water.js';
import { digested, noDigest, wholeDigest } from './log-digest.js';

/** A log's length, and its entries from the last known version on. */
type Found = { length: number; recorded: readonly Recorded[] };

/** What was read before, by an earlier start of this node perhaps (`mark`), and no longer stands in the log. */
export function lostOf(from: ClinicProjection, mark: Mark | null, found: Found): Mark | null {
  if (from.version > 0 && endsAlike(from, found)) return null;
  const known = from.version > 0 ? markOf(from) : mark?.day === from.day ? mark : null;
  return known && !(stillHolds(known, found) && isAsMarked(known, from, found)) ? known : null;
}

/** As `stillHolds`, for a projection, which has the very entries: nearly every look ends here, without a hash. */
const endsAlike = ({ version, lastRaw, entries }: ClinicProjection, { length, recorded }: Found): boolean =>
  length >= entries && sameText(rawOf(recorded, version), lastRaw);

const rawOf = (recorded: readonly Recorded[], version: number): string[] =>
  recorded.filter((entry) => entry.version === version).map(({ raw }) => raw);

/** Whether the log still holds as much as was read from it, and its last version is the same. */
const stillHolds = ({ version, last, entries }: Mark, { length, recorded }: Found): boolean =>
  // A mark of an earlier release tells no number.
  length >= (entries ?? 0) && hashOf(rawOf(recorded, version)) === last;

/** Whether a log that was just read from its beginning is, up to a mark, what an earlier start of this node read. */
function isAsMarked(
  { version, digest }: Mark,
  { version: from }: ClinicProjection,
  { recorded }: Found,
): boolean {
  // A mark of an earlier release tells no digest.
  if (from > 0 || digest === undefined) return true;
  const read = recorded.filter((each) => each.version <= version);
  return wholeDigest(digested(noDigest, read)) === digest;
}

/** How far a projection was read. */
export const markOf = ({ day, state, version, lastRaw, entries, digest }: ClinicProjection): Mark => ({
  day,
  epoch: state.epoch,
  version,
  last: hashOf(lastRaw),
  entries,
  digest: wholeDigest(digest),
});

/** Whether these are the same entries. */
export const sameText = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((text, index) => text === others[index]);
