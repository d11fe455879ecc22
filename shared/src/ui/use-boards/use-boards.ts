import { useSyncExternalStore } from 'react';
import type { BoardStore, BoardsView } from '../../client/board-store.js';

export const useBoards = (store: BoardStore): BoardsView => useSyncExternalStore(store.subscribe, store.view);
