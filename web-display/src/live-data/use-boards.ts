import { type BoardStore, type BoardsView, createBoardStore, subscribeToBoards } from '@hannun/shared/client';
import type { WatchTarget } from '@hannun/shared/contract';
import { useEffect, useState, useSyncExternalStore } from 'react';

export function useBoards(target: WatchTarget): BoardsView {
  const [store] = useState<BoardStore>(() => createBoardStore());
  const clinicId = 'clinicId' in target ? target.clinicId : null;
  useEffect(() => {
    const watchTarget = clinicId === null ? ({ district: true } as const) : { clinicId };
    const subscription = subscribeToBoards({ store, target: watchTarget });
    return () => subscription.close();
  }, [store, clinicId]);
  return useSyncExternalStore(store.subscribe, store.view);
}
