import type { UrgentNotice } from '@hannun/shared/contract';
import { type ReactNode, useEffect } from 'react';
import { UrgentBanner } from '../ui/urgent-banner/UrgentBanner.js';
import type { Appearance } from './display-preferences.js';
import './Screen.css';

type ScreenProps = {
  appearance: Appearance;
  /** Pixels right and down. */
  shiftPx?: readonly [number, number];
  black?: boolean;
  urgent?: UrgentNotice | null;
  children: ReactNode;
};

/** The full panel; black where nobody looks. */
export function Screen({
  appearance,
  shiftPx = [0, 0],
  black = false,
  urgent = null,
  children,
}: ScreenProps) {
  const { layout, theme } = appearance;
  useEffect(() => {
    document.documentElement.dataset.layout = layout;
    document.documentElement.dataset.theme = theme;
  }, [layout, theme]);
  if (black && !urgent) return <div className="screen-black" />;
  return (
    <div
      className={`screen${urgent ? ' has-urgent' : ''}`}
      style={{ transform: `translate(${shiftPx[0]}px, ${shiftPx[1]}px)` }}
    >
      {children}
      {urgent && <UrgentBanner notice={urgent} />}
    </div>
  );
}
