import type { DistrictDirectory } from '@hannun/shared/contract';
import { useEffect, useState } from 'react';
import { fetchDirectory, loadInitialDirectory, saveDirectory } from './directory-source.js';

/** Spreads the requests: all phones learn of a new configuration at the same moment. */
const refetchSpreadMs = 1_000;

/**
 * The clinics' directory: from the page, from this phone, else from the server. Fetched again when a heartbeat
 * announces another configuration `version`.
 */
export function useDirectory(version: number | undefined): DistrictDirectory | null {
  const [directory, setDirectory] = useState(loadInitialDirectory);
  useEffect(() => {
    if (directory) saveDirectory(directory);
  }, [directory]);
  const isDue = !directory || (version !== undefined && version !== directory.setUp);
  useEffect(() => {
    if (!isDue) return;
    const refetch = () => void fetchDirectory(version).then((fetched) => fetched && setDirectory(fetched));
    // A node that has not seen the change yet returns the old version and is asked again.
    const timer = setTimeout(refetch, directory ? refetchSpreadMs * (0.5 + Math.random()) : 0);
    return () => clearTimeout(timer);
  }, [isDue, version, directory]);
  return directory;
}
