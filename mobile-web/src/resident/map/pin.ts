import type { Board } from '@hannun/shared';
import type { Speech } from '../language/speech.js';
import { shutWords } from '../list/shut-words.js';
import type { Trust } from '../trust/trust.js';
import { clinicLevel, clinicWait, lanesFor, type Test, waitingFor } from '../wait/clinic-wait.js';

export type Pin = { words: string; fill: 'relaxed' | 'normal' | 'busy' | 'packed' | 'plain' | 'shut' };

/** The wait as a range, else the count, else why the clinic takes nobody in. */
export function pinOf(board: Board, trust: Trust, test: Test, speech: Speech): Pin {
  const { say } = speech;
  if (board.status !== 'open' || lanesFor(board, test).length === 0) {
    return { words: shutWords(board, 0, speech).reason, fill: 'shut' };
  }
  if (trust.freshness === 'stale' || trust.freshness === 'expired') return { words: '–', fill: 'shut' };
  const wait = clinicWait(board, test, say);
  if (!wait) return { words: say('people', { count: waitingFor(board, test) }), fill: 'plain' };
  return { words: wait.figure + wait.unit, fill: clinicLevel(board, test) ?? 'plain' };
}
