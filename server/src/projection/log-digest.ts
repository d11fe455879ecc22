import { hash } from 'node:crypto';
import type { Recorded } from '../log/log-entry.js';

/** Versions of a log and the digest of their entries, which goes on from that of the block before. */
export type Block = {
  /** The version before the first of them. */
  after: number;
  until: number;
  entries: number;
  seed: string;
  digest: string;
  /** Whether the text here is the bytes there: what is no UTF-8 cannot be compared. */
  isExact: boolean;
};

/** What was read of a log, so that it can be known again: full blocks, and the one that still grows. */
export type LogDigest = {
  closed: readonly Block[];
  open: { after: number; until: number; entries: number; text: string };
};

/** A block is closed once it holds so many entries: to digest them takes Redis 0.4 ms. */
export const blockSize = 64;

/** Of a log before its first entry. */
export const noDigest: LogDigest = { closed: [], open: { after: 0, until: 0, entries: 0, text: '' } };

/** The digest after these entries, which follow in the log. The text is made as `digest-1.lua` makes it. */
export function digested(digest: LogDigest, recorded: readonly Recorded[]): LogDigest {
  let { closed } = digest;
  let { after, until, entries, text } = digest.open;
  for (const { version, raw } of recorded) {
    if (version !== until && entries >= blockSize) {
      closed = [...closed, blockOf({ closed, open: { after, until, entries, text } })];
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

/** All blocks in the order of the log; the last one still grows. */
export const blocksOf = (digest: LogDigest): readonly Block[] =>
  digest.open.entries > 0 ? [...digest.closed, blockOf(digest)] : digest.closed;

/** One digest of everything up to the last entry. */
export const wholeDigest = (digest: LogDigest): string => blocksOf(digest).at(-1)?.digest ?? '';

function blockOf({ closed, open }: LogDigest): Block {
  const { after, until, entries, text } = open;
  const seed = closed.at(-1)?.digest ?? '';
  const digest = hash('sha1', seed + text);
  return { after, until, entries, seed, digest, isExact: !text.includes('\uFFFD') };
}
