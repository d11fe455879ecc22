import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/Icon.js';
import './Band.css';

type BandProps = { icon: IconName; title: string; children?: ReactNode };

/** The one line across a screen that says what is wrong and what happens next; never red, never alone. */
export const Band = ({ icon, title, children }: BandProps) => (
  <div className="band" role="alert">
    <Icon name={icon} size={1.5} />
    <div>
      <b className="band__title">{title}</b>
      {children}
    </div>
  </div>
);
