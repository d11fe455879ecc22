import { Bilingual } from '../bilingual/Bilingual.js';
import './FreshnessIndicator.css';

/** Older than stale, no figures are shown at all. */
export type ShownFreshness = 'live' | 'checking' | 'stale';

export const FreshnessIndicator = ({ freshness }: { freshness: ShownFreshness }) => (
  <output className={`fresh-dot is-${freshness}`}>
    <i aria-hidden="true" />
    <Bilingual messageKey={freshness} />
  </output>
);
