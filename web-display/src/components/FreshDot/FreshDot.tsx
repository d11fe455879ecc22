import { Both } from '../Both/Both.js';
import './FreshDot.css';

/** What a lobby screen may say of its figures; older than stale it shows no figures at all. */
export type Shown = 'live' | 'checking' | 'stale';

/** The dot and the word that tell whether the figures are live (DESIGN.md §5). */
export const FreshDot = ({ shown }: { shown: Shown }) => (
  <output className={`fresh-dot is-${shown}`}>
    <i aria-hidden="true" />
    <Both of={shown} />
  </output>
);
