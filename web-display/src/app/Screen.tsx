import type { UrgentNotice } from '@hannun/shared';
import { type ReactNode, useEffect } from 'react';
import { UrgentBand } from '../components/UrgentBand/UrgentBand.js';
import type { Looks } from './wishes.js';
import './Screen.css';

type ScreenProps = {
  looks: Looks;
  /** Pixels right and down. */
  drift?: readonly [number, number];
  black?: boolean;
  urgent?: UrgentNotice | null;
  children: ReactNode;
};

/** The full panel; black where nobody looks. */
export function Screen({ looks, drift = [0, 0], black = false, urgent = null, children }: ScreenProps) {
  const { layout, theme } = looks;
  useEffect(() => {
    document.documentElement.dataset.layout = layout;
    document.documentElement.dataset.theme = theme;
  }, [layout, theme]);
  if (black && !urgent) return <div className="screen-black" />;
  return (
    <div
      className={`screen${urgent ? ' has-urgent' : ''}`}
      style={{ transform: `translate(${drift[0]}px, ${drift[1]}px)` }}
    >
      {children}
      {urgent && <UrgentBand notice={urgent} />}
    </div>
  );
}
