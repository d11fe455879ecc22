import type { DistrictFacts } from '@hannun/shared';
import { useEffect, useState } from 'react';
import { fetchFacts, firstFacts, keepFacts } from './facts-source.js';

/** All phones learn of another set-up at once, and may not all ask for it at once (milliseconds). */
const settling = 1_000;

/**
 * What stands still about the district: from the page, from this phone, else from the server; fetched anew when
 * a beat tells of another set-up (`version`).
 */
export function useFacts(version: number | undefined): DistrictFacts | null {
  const [facts, setFacts] = useState(firstFacts);
  useEffect(() => {
    if (facts) keepFacts(facts);
  }, [facts]);
  const isDue = !facts || (version !== undefined && version !== facts.setUp);
  useEffect(() => {
    if (!isDue) return;
    const ask = () => void fetchFacts(version).then((fetched) => fetched && setFacts(fetched));
    // A node that has not heard of the change yet answers with what it knows, and is asked again.
    const timer = setTimeout(ask, facts ? settling * (0.5 + Math.random()) : 0);
    return () => clearTimeout(timer);
  }, [isDue, version, facts]);
  return facts;
}
