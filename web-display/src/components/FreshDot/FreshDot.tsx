import { Both } from '../Both/Both.js';
import './FreshDot.css';

/** Older than stale, no figures are shown at all. */
export type Shown = 'live' | 'checking' | 'stale';

export const FreshDot = ({ shown }: { shown: Shown }) => (
  <output className={`fresh-dot is-${shown}`}>
    <i aria-hidden="true" />
    <Both of={shown} />
  </output>
);
