import type { Board } from '@hannun/shared';
import { readClocks } from '@hannun/shared/client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTelevision } from '../television/use-television.js';
import { type CallsView, createAnnouncer } from './announcer.js';
import { bookShelf } from './book-shelf.js';

export type Sight = { state: 'live'; board: Board; present: number } | { state: 'old' } | { state: 'none' };

/** `lastHeard` changes with every board or heartbeat. */
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time changes at every tick, but only new data need handling
  useEffect(() => {
    if (sight.state === 'live') announcer.hear(sight.board, sight.present);
    if (sight.state === 'old') announcer.loseSight();
  }, [announcer, state, board, heard]);
  return useSyncExternalStore(announcer.subscribe, announcer.view);
}
