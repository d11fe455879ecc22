import type { ScreenLayout } from '@hannun/shared/contract';
import { useSyncExternalStore } from 'react';

export const useOrientation = (): ScreenLayout => useSyncExternalStore(subscribeToResize, currentOrientation);

const currentOrientation = (): ScreenLayout => (innerWidth >= innerHeight ? 'landscape' : 'portrait');

function subscribeToResize(onChange: () => void): () => void {
  addEventListener('resize', onChange);
  return () => removeEventListener('resize', onChange);
}
