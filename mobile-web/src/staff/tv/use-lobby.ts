import type { ClinicScreens } from '@hannun/shared';
import { useEffect, useState } from 'react';
import { keepSlipOrigin } from '../slip/slip-origin.js';
import { type Lobby, lobbyOf } from './lobby.js';

/** How often the tablet asks after its clinic's screens, and how long it waits for an answer (ms). */
const period = 20_000;
const patience = 5_000;

/** How the clinic's lobby screens are, asked for while there is a link (`GET /api/v1/clinics/:id/screens`). */
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

/** The clinic's screens, or `null` when the answer does not come: the tablet's own link tells of that. */
async function askForScreens(clinicId: string): Promise<ClinicScreens | null> {
  try {
    const response = await fetch(`/api/v1/clinics/${clinicId}/screens`, {
      signal: AbortSignal.timeout(patience),
    });
    return response.ok ? await response.json() : null;
  } catch {
    // Asked again at the next turn; until then what was known last stands.
    return null;
  }
}
