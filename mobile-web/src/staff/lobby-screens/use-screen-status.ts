import { fetchJson } from '@hannun/shared/client';
import type { ClinicScreens } from '@hannun/shared/contract';
import { useEffect, useState } from 'react';
import { storeSlipOrigin } from '../slip/slip-origin.js';
import { type KnownStatus, type ScreenStatus, statusAfter } from './screen-status.js';

const pollIntervalMs = 20_000;
const requestTimeoutMs = 5_000;

/** Polls `GET /api/v1/clinics/:id/screens` while online. */
export function useScreenStatus(clinicId: string, online: boolean): ScreenStatus {
  const [{ status }, setKnown] = useState<KnownStatus>({ status: 'unknown', atMs: 0 });
  useEffect(() => {
    if (!online) return;
    let closed = false;
    const poll = async () => {
      const screens = await fetchJson<ClinicScreens>(`/api/v1/clinics/${clinicId}/screens`, requestTimeoutMs);
      if (closed) return;
      if (screens) storeSlipOrigin(screens.publicUrl);
      setKnown((known) => statusAfter(known, screens, Date.now()));
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
