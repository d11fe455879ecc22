import type { BoardStore, BoardsView } from '@hannun/shared/client';
import { useSyncExternalStore } from 'react';

export const useBoards = (store: BoardStore): BoardsView => useSyncExternalStore(store.subscribe, store.view);
