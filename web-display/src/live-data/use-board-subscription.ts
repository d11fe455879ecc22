import { type BoardStore, type BoardsView, createBoardStore, subscribeToBoards } from '@hannun/shared/client';
import type { WatchTarget } from '@hannun/shared/contract';
import { useBoards } from '@hannun/shared/ui/use-boards';
import { useEffect, useState } from 'react';

export function useBoardSubscription(target: WatchTarget): BoardsView {
  const [store] = useState<BoardStore>(() => createBoardStore());
  const clinicId = 'clinicId' in target ? target.clinicId : null;
  useEffect(() => {
    const watchTarget = clinicId === null ? ({ district: true } as const) : { clinicId };
    const subscription = subscribeToBoards({ store, target: watchTarget });
    return () => subscription.close();
  }, [store, clinicId]);
  return useBoards(store);
}
