import type { RecordedEntry } from '../event-log/log-entry.js';
import type { ClinicDayProjection } from './clinic-day-projection.js';
import { emptyDigest, extendDigest, fullDigest } from './log-digest.js';
import { hashEntries, type ReadCheckpoint } from './read-checkpoint.js';

type LogSnapshot = { length: number; recorded: readonly RecordedEntry[] };

/** What was read before, perhaps by an earlier run of this node (`checkpoint`), and is no longer in the log. */
export function findLostCheckpoint(
  from: ClinicDayProjection,
  checkpoint: ReadCheckpoint | null,
  found: LogSnapshot,
): ReadCheckpoint | null {
  if (from.version > 0 && endsTheSame(from, found)) return null;
  const known = from.version > 0 ? toCheckpoint(from) : checkpoint?.day === from.day ? checkpoint : null;
  return known && !(containsCheckpoint(known, found) && matchesDigest(known, from, found)) ? known : null;
}

/** The cheap check, without hashes, with which nearly every call ends. */
const endsTheSame = (
  { version, lastEntriesJson, entryCount }: ClinicDayProjection,
  { length, recorded }: LogSnapshot,
): boolean => length >= entryCount && sameEntries(entriesAt(recorded, version), lastEntriesJson);

const entriesAt = (recorded: readonly RecordedEntry[], version: number): string[] =>
  recorded.filter((entry) => entry.version === version).map(({ raw }) => raw);

const containsCheckpoint = (
  { version, last, entries }: ReadCheckpoint,
  { length, recorded }: LogSnapshot,
): boolean =>
  // Checkpoints of earlier releases have neither an entry count nor a digest.
  length >= (entries ?? 0) && hashEntries(entriesAt(recorded, version)) === last;

function matchesDigest(
  { version, digest }: ReadCheckpoint,
  { version: from }: ClinicDayProjection,
  { recorded }: LogSnapshot,
): boolean {
  if (from > 0 || digest === undefined) return true;
  const read = recorded.filter((each) => each.version <= version);
  return fullDigest(extendDigest(emptyDigest, read)) === digest;
}

export const toCheckpoint = ({
  day,
  state,
  version,
  lastEntriesJson,
  entryCount,
  digest,
}: ClinicDayProjection): ReadCheckpoint => ({
  day,
  epoch: state.epoch,
  version,
  last: hashEntries(lastEntriesJson),
  entries: entryCount,
  digest: fullDigest(digest),
});

export const sameEntries = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((text, index) => text === others[index]);
