import { readClocks } from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useDisplayDevice } from '../device/use-display-device.js';
import { type BoardTimes, type CallsState, createAnnouncer } from './announcer.js';
import { callQueueStorage } from './call-queue-storage.js';

export type BoardState =
  | ({ state: 'live'; board: Board } & BoardTimes)
  | { state: 'old' }
  | { state: 'none' };

/** `lastReceived` changes with every board or heartbeat. */
export function useAnnouncer(clinicId: string, boardState: BoardState, lastReceived: unknown): CallsState {
  const device = useDisplayDevice();
  const [announcer] = useState(() =>
    createAnnouncer({
      speaker: device.voice,
      storage: callQueueStorage(clinicId),
      monotonicMs: () => readClocks().monotonicMs,
    }),
  );
  useEffect(() => {
    const release = device.holdReload(announcer);
    return () => {
      release();
      announcer.close();
    };
  }, [device, announcer]);
  const { state } = boardState;
  const board = boardState.state === 'live' ? boardState.board : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time changes at every tick, but only new data need handling
  useEffect(() => {
    if (boardState.state === 'live') announcer.update(boardState.board, boardState);
    if (boardState.state === 'old') announcer.suspend();
  }, [announcer, state, board, lastReceived]);
  return useSyncExternalStore(announcer.subscribe, announcer.state);
}
