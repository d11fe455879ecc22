import type { BoardStore, BoardsView } from '@hannun/shared/client';
import { useSyncExternalStore } from 'react';

/** The store's newest view; the component renders again on every change. */
export const useBoards = (store: BoardStore): BoardsView => useSyncExternalStore(store.subscribe, store.view);
