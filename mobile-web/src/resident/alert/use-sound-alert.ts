import { useState } from 'react';
import { unlockAudio } from './chime.js';
import type { TicketAlert } from './use-ticket-alert.js';

/** By sound and vibration while the page is open: all there is for a number whose slip is not on this phone. */
export function useSoundAlert(): TicketAlert {
  const [ahead, choose] = useState(3);
  const [status, setStatus] = useState<'off' | 'sound'>('off');
  const toggle = () => {
    unlockAudio();
    setStatus(status === 'off' ? 'sound' : 'off');
  };
  return { status, ahead, choose, toggle, mayPush: false };
}
