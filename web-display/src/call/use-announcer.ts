import type { Board } from '@hannun/shared';
import { readClocks } from '@hannun/shared/client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTelevision } from '../television/use-television.js';
import { type CallsView, createAnnouncer } from './announcer.js';
import { bookShelf } from './book-shelf.js';

/** What is known of the figures: live ones, old ones, or nothing yet since the page began. */
export type Sight = { state: 'live'; board: Board; present: number } | { state: 'old' } | { state: 'none' };

/** Announces a clinic's calls for as long as the screen stands; `heard` changes with every news or beat. */
export function useAnnouncer(clinicId: string, sight: Sight, heard: unknown): CallsView {
  const television = useTelevision();
  const [announcer] = useState(() =>
    createAnnouncer({
      speaker: television.voice,
      shelf: bookShelf(clinicId, localStorage, Date.now),
      monotonic: () => readClocks().monotonic,
    }),
  );
  useEffect(() => {
    const release = television.guard(announcer);
    return () => {
      release();
      announcer.close();
    };
  }, [television, announcer]);
  const { state } = sight;
  const board = sight.state === 'live' ? sight.board : null;
  // The moment moves with every look at the clock; only news is worth hearing again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (sight.state === 'live') announcer.hear(sight.board, sight.present);
    if (sight.state === 'old') announcer.loseSight();
  }, [announcer, state, board, heard]);
  return useSyncExternalStore(announcer.subscribe, announcer.view);
}
