import type { Notice } from '@hannun/shared/contract';
import { useState } from 'react';
import { holdNotice } from './held-notice.js';

export function useHeldNotice(newest: Notice | null, isCalling: boolean, nowMs: number): Notice | null {
  const [held, setHeld] = useState({ notice: newest, sinceMs: nowMs });
  const next = holdNotice(held, newest, { isCalling, nowMs });
  if (next !== held) setHeld(next);
  return next.notice;
}
