import type { ScreenPairing, ScreenPairingState } from '@hannun/shared';
import { useEffect, useState } from 'react';
import { requestJson } from '../../television/request.js';

const period = 3_000;

/** The code to show; `null` while there is none. Calls `openScreen` once confirmed. */
export function usePairing(screen: string, goTo: (target: string) => void): string | null {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    let pairing: ScreenPairing | null = null;
    const ask = async () => {
      try {
        if (!pairing || Date.parse(pairing.expiresAt) <= Date.now()) {
          pairing = await requestJson<ScreenPairing>('/api/v1/screens/pairings', {});
        }
        const { code, secret } = pairing;
        const answer = await requestJson<ScreenPairingState>('/api/v1/screens/pairings/redeem', {
          secret,
          screen,
        });
        if (answer.state === 'paired') goTo(answer.target);
        else setCode(code);
      } catch {
        // Hides a code that cannot be confirmed now, but keeps it: the office may have confirmed it already.
        setCode(null);
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), period);
    return () => clearInterval(timer);
  }, [screen, goTo]);
  return code;
}
