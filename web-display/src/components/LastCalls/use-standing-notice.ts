import { useState } from 'react';
import { type Notice, standingNotice } from './standing-notice.js';

export function useStandingNotice(wanted: Notice | null, calling: boolean, now: number): Notice | null {
  const [standing, setStanding] = useState({ notice: wanted, since: now });
  const next = standingNotice(standing, wanted, { calling, now });
  if (next !== standing) setStanding(next);
  return next.notice;
}
