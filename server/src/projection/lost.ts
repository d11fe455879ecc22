import type { Recorded } from '../log/log-entry.js';
import type { ClinicProjection } from './clinic-projection.js';
import { hashOf, type Mark } from './high-water.js';
import { digested, noDigest, wholeDigest } from './log-digest.js';

type Found = { length: number; recorded: readonly Recorded[] };

/** What was read before, perhaps by an earlier run of this node (`checkpoint`), and is no longer in the log. */
export function lostOf(from: ClinicProjection, mark: Mark | null, found: Found): Mark | null {
  if (from.version > 0 && endsAlike(from, found)) return null;
  const known = from.version > 0 ? markOf(from) : mark?.day === from.day ? mark : null;
  return known && !(stillHolds(known, found) && isAsMarked(known, from, found)) ? known : null;
}

/** The cheap check, without hashes, with which nearly every call ends. */
const endsAlike = ({ version, lastRaw, entries }: ClinicProjection, { length, recorded }: Found): boolean =>
  length >= entries && sameText(rawOf(recorded, version), lastRaw);

const rawOf = (recorded: readonly Recorded[], version: number): string[] =>
  recorded.filter((entry) => entry.version === version).map(({ raw }) => raw);

const stillHolds = ({ version, last, entries }: Mark, { length, recorded }: Found): boolean =>
  // Checkpoints of earlier releases have neither an entry count nor a digest.
  length >= (entries ?? 0) && hashOf(rawOf(recorded, version)) === last;

function isAsMarked(
  { version, digest }: Mark,
  { version: from }: ClinicProjection,
  { recorded }: Found,
): boolean {
  if (from > 0 || digest === undefined) return true;
  const read = recorded.filter((each) => each.version <= version);
  return wholeDigest(digested(noDigest, read)) === digest;
}

export const markOf = ({ day, state, version, lastRaw, entries, digest }: ClinicProjection): Mark => ({
  day,
  epoch: state.epoch,
  version,
  last: hashOf(lastRaw),
  entries,
  digest: wholeDigest(digest),
});

export const sameText = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((text, index) => text === others[index]);
