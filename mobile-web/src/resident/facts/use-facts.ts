import type { DistrictFacts } from '@hannun/shared';
import { useEffect, useState } from 'react';
import { fetchFacts, firstFacts, keepFacts } from './facts-source.js';

/** What stands still about the district: from the page, from this phone, else from the server. */
export function useFacts(): DistrictFacts | null {
  const [facts, setFacts] = useState(firstFacts);
  useEffect(() => {
    if (facts) return keepFacts(facts);
    void fetchFacts().then((fetched) => fetched && setFacts(fetched));
  }, [facts]);
  return facts;
}
