import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/Icon.js';
import './AlertBanner.css';

type AlertBannerProps = { icon: IconName; title: ReactNode; children?: ReactNode };

/** A full-width alert that says what is wrong and what happens next. Never red, and never colour alone. */
export const AlertBanner = ({ icon, title, children }: AlertBannerProps) => (
  <div className="alert-banner" role="alert">
    <Icon name={icon} size={1.5} />
    <div>
      <b className="alert-banner__title">{title}</b>
      {children}
    </div>
  </div>
);
