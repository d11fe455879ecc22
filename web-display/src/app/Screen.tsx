import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import type { Layout, Theme } from './address.js';
import './Screen.css';

type ScreenProps = { layout: Layout | null; theme: Theme; children: ReactNode };

/** The whole panel: its layout (by its shape unless asked otherwise) and theme, one unit for all sizes. */
export function Screen({ layout, theme, children }: ScreenProps) {
  const shape = useSyncExternalStore(followShape, shapeNow);
  const chosen = layout ?? shape;
  useEffect(() => {
    document.documentElement.dataset.layout = chosen;
    document.documentElement.dataset.theme = theme;
  }, [chosen, theme]);
  return <div className="screen">{children}</div>;
}

const shapeNow = (): Layout => (innerWidth >= innerHeight ? 'landscape' : 'portrait');

function followShape(changed: () => void): () => void {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
}
