import { fetchJson } from '@hannun/shared/client';
import type { DistrictDirectory } from '@hannun/shared/contract';
import { isTimeZone } from '@hannun/shared/date-time';
import { useEffect, useState } from 'react';
import { readSetting, writeSetting } from '../../ui/storage/settings.js';

const storageKey = 'hannun:time-zone';
const defaultTimeZone = 'Asia/Seoul';

let timeZone = readTimeZone();

/** The tablet's own time zone is often never set. */
export const districtTimeZone = (): string => timeZone;

/** Fetches the zone once connected, keeps it for starts without a network, and renders again if it differs. */
export function useDistrictTimeZone(connected: boolean): void {
  const [, setShown] = useState(timeZone);
  useEffect(() => {
    if (!connected) return;
    void fetchJson<DistrictDirectory>('/api/v1/facts').then((directory) => {
      if (!directory || !isTimeZone(directory.timeZone)) return;
      timeZone = directory.timeZone;
      writeSetting(storageKey, timeZone);
      setShown(timeZone);
    });
  }, [connected]);
}

function readTimeZone(): string {
  const stored = readSetting(storageKey);
  return stored !== null && isTimeZone(stored) ? stored : defaultTimeZone;
}
