import type { ClinicScreens } from '@hannun/shared';
import { useEffect, useState } from 'react';
import { keepSlipOrigin } from '../slip/slip-origin.js';
import { type Lobby, lobbyOf } from './lobby.js';

const period = 20_000;
const patience = 5_000;

/** Polls `GET /api/v1/clinics/:id/screens` while online. */
export function useLobby(clinicId: string, online: boolean): Lobby {
  const [lobby, setLobby] = useState<Lobby>('unknown');
  useEffect(() => {
    if (!online) return;
    let closed = false;
    const ask = async () => {
      const screens = await askForScreens(clinicId);
      if (!screens || closed) return;
      keepSlipOrigin(screens.publicUrl);
      setLobby(lobbyOf(screens));
    };
    void ask();
    const timer = setInterval(() => void ask(), period);
    return () => {
      closed = true;
      clearInterval(timer);
    };
  }, [clinicId, online]);
  return online ? lobby : 'unknown';
}

async function askForScreens(clinicId: string): Promise<ClinicScreens | null> {
  try {
    const response = await fetch(`/api/v1/clinics/${clinicId}/screens`, {
      signal: AbortSignal.timeout(patience),
    });
    return response.ok ? await response.json() : null;
  } catch {
    // Keep the last status until the next poll.
    return null;
  }
}
