import { hash } from 'node:crypto';
import type { RecordedEntry } from '../event-log/log-entry.js';

export type DigestBlock = {
  after: number;
  until: number;
  entries: number;
  seed: string;
  digest: string;
  /** Entries that are not valid UTF-8 cannot be compared. */
  isExact: boolean;
};

export type LogDigest = {
  closed: readonly DigestBlock[];
  open: { after: number; until: number; entries: number; text: string };
};

/** Digesting one block takes Redis 0.4 ms. */
export const entriesPerBlock = 64;

export const emptyDigest: LogDigest = { closed: [], open: { after: 0, until: 0, entries: 0, text: '' } };

/** The text must be built exactly as `digest-log-1.lua` builds it. */
export function extendDigest(digest: LogDigest, recorded: readonly RecordedEntry[]): LogDigest {
  let { closed } = digest;
  let { after, until, entries, text } = digest.open;
  for (const { version, raw } of recorded) {
    if (version !== until && entries >= entriesPerBlock) {
      closed = [...closed, openBlock({ closed, open: { after, until, entries, text } })];
      after = until;
      entries = 0;
      text = '';
    }
    text += `${version} ${raw}\n`;
    entries += 1;
    until = version;
  }
  return { closed, open: { after, until, entries, text } };
}

export const allBlocks = (digest: LogDigest): readonly DigestBlock[] =>
  digest.open.entries > 0 ? [...digest.closed, openBlock(digest)] : digest.closed;

export const fullDigest = (digest: LogDigest): string => allBlocks(digest).at(-1)?.digest ?? '';

function openBlock({ closed, open }: LogDigest): DigestBlock {
  const { after, until, entries, text } = open;
  const seed = closed.at(-1)?.digest ?? '';
  const digest = hash('sha1', seed + text);
  return { after, until, entries, seed, digest, isExact: !text.includes('\uFFFD') };
}
