const key = 'hannun-time-zone';
const korea = 'Asia/Seoul';

/** The district's time zone as this set knew it when its page began: a television's own is often never set. */
export const districtZone: string = keptZone();

/** Keeps the zone the server names (IANA), and tells whether the page has to begin anew to go by it. */
export function keepZone(named: string): boolean {
  try {
    localStorage.setItem(key, named);
    return named !== districtZone && keptZone() === named;
  } catch {
    // A set that keeps nothing would begin anew for ever.
    return false;
  }
}

function keptZone(): string {
  try {
    const kept = localStorage.getItem(key) ?? korea;
    new Intl.DateTimeFormat('en', { timeZone: kept });
    return kept;
  } catch {
    // Forbidden storage, or a zone this old browser does not know.
    return korea;
  }
}
