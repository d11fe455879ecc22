import type { DistrictDirectory } from '@hannun/shared';
import { useEffect, useState } from 'react';
import { fetchFacts, firstFacts, keepFacts } from './facts-source.js';

/** Spreads the requests: all phones learn of a new configuration at the same moment. */
const settling = 1_000;

/**
 * The clinics' directory: from the page, from this phone, else from the server. Fetched again when a heartbeat
 * announces another configuration `version`.
 */
export function useFacts(version: number | undefined): DistrictDirectory | null {
  const [facts, setFacts] = useState(firstFacts);
  useEffect(() => {
    if (facts) keepFacts(facts);
  }, [facts]);
  const isDue = !facts || (version !== undefined && version !== facts.setUp);
  useEffect(() => {
    if (!isDue) return;
    const ask = () => void fetchFacts(version).then((fetched) => fetched && setFacts(fetched));
    // A node that has not seen the change yet returns the old version and is asked again.
    const timer = setTimeout(ask, facts ? settling * (0.5 + Math.random()) : 0);
    return () => clearTimeout(timer);
  }, [isDue, version, facts]);
  return facts;
}
