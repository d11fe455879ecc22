import type { ScreenLayout } from '@hannun/shared';
import { useSyncExternalStore } from 'react';

export const useShape = (): ScreenLayout => useSyncExternalStore(followShape, shapeNow);

const shapeNow = (): ScreenLayout => (innerWidth >= innerHeight ? 'landscape' : 'portrait');

function followShape(changed: () => void): () => void {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
}
