import { isTimeZone } from '@hannun/shared/date-time';

const storageKey = 'hannun-time-zone';
const defaultTimeZone = 'Asia/Seoul';

/** Read once at page load: the TV's own time zone is often never set. */
export const districtTimeZone: string = loadTimeZone();

/** Stores the server's time zone (IANA). Returns whether the page must reload to use it. */
export function storeTimeZone(named: string): boolean {
  try {
    localStorage.setItem(storageKey, named);
    return named !== districtTimeZone && loadTimeZone() === named;
  } catch {
    // Without storage the page would reload forever.
    return false;
  }
}

function loadTimeZone(): string {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored !== null && isTimeZone(stored) ? stored : defaultTimeZone;
  } catch {
    // Storage is blocked.
    return defaultTimeZone;
  }
}
