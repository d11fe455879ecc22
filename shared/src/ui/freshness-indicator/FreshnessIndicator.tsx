import type { ReactNode } from 'react';
import type { Freshness } from '../../client/freshness.js';
import './FreshnessIndicator.css';

export type FreshnessState = Freshness | 'loading';

/** Filled while live, hollow otherwise; the text beside it says the same. */
export const FreshnessIndicator = ({ state, children }: { state: FreshnessState; children: ReactNode }) => (
  <span className="freshness-indicator" data-state={state}>
    <span className="freshness-indicator__dot" aria-hidden="true" />
    <span>{children}</span>
  </span>
);
