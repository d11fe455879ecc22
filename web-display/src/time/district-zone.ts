const key = 'hannun-time-zone';
const korea = 'Asia/Seoul';

/** Read once at page load: the TV's own time zone is often never set. */
export const districtZone: string = keptZone();

/** Stores the server's time zone (IANA). Returns whether the page must reload to use it. */
export function keepZone(named: string): boolean {
  try {
    localStorage.setItem(key, named);
    return named !== districtZone && keptZone() === named;
  } catch {
    // Without storage the page would reload forever.
    return false;
  }
}

function keptZone(): string {
  try {
    const kept = localStorage.getItem(key) ?? korea;
    new Intl.DateTimeFormat('en', { timeZone: kept });
    return kept;
  } catch {
    // Storage blocked, or a time zone this old browser does not know.
    return korea;
  }
}
