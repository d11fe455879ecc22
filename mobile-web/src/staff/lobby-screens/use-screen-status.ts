import type { ClinicScreens } from '@hannun/shared/contract';
import { useEffect, useState } from 'react';
import { storeSlipOrigin } from '../slip/slip-origin.js';
import { type ScreenStatus, screenStatusOf } from './screen-status.js';

const pollIntervalMs = 20_000;
const requestTimeoutMs = 5_000;

/** Polls `GET /api/v1/clinics/:id/screens` while online. */
export function useScreenStatus(clinicId: string, online: boolean): ScreenStatus {
  const [status, setStatus] = useState<ScreenStatus>('unknown');
  useEffect(() => {
    if (!online) return;
    let closed = false;
    const poll = async () => {
      const screens = await fetchScreens(clinicId);
      if (!screens || closed) return;
      storeSlipOrigin(screens.publicUrl);
      setStatus(screenStatusOf(screens));
    };
    void poll();
    const timer = setInterval(() => void poll(), pollIntervalMs);
    return () => {
      closed = true;
      clearInterval(timer);
    };
  }, [clinicId, online]);
  return online ? status : 'unknown';
}

async function fetchScreens(clinicId: string): Promise<ClinicScreens | null> {
  try {
    const response = await fetch(`/api/v1/clinics/${clinicId}/screens`, {
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
    return response.ok ? await response.json() : null;
  } catch {
    // Keep the last status until the next poll.
    return null;
  }
}
