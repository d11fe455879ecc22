import {
  type BoardStore,
  createBoardStore,
  headlessEnvironment,
  subscribeToBoards,
  type WatchState,
} from '@hannun/shared/client';
import type { Board, WatchTarget } from '@hannun/shared/contract';

/** A screen or phone, as far as a server sees it: the product's client without a page. */
export type Viewer = Disposable & {
  store: BoardStore;
  shows: (clinicId: string) => Board | undefined;
};

type ViewerOptions = { store?: BoardStore; onState?: (state: WatchState) => void };

export function openViewer(
  { url }: { url: string },
  target: WatchTarget,
  { store = createBoardStore(), onState = () => undefined }: ViewerOptions = {},
): Viewer {
  const following = subscribeToBoards({
    store,
    target,
    origin: url,
    environment: headlessEnvironment,
    onState,
  });
  return {
    store,
    shows: (clinicId) => store.view().boards.get(clinicId),
    [Symbol.dispose]: following.close,
  };
}
