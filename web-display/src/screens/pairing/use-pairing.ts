import type { ScreenPairing, ScreenPairingState } from '@hannun/shared/contract';
import { useEffect, useState } from 'react';
import { requestJson } from '../../device/request-json.js';

const pollIntervalMs = 3_000;

/** The code to show; `null` while there is none. Calls `openScreen` once confirmed. */
export function usePairing(screenId: string, openScreen: (target: string) => void): string | null {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    let pairing: ScreenPairing | null = null;
    const poll = async () => {
      try {
        if (!pairing || Date.parse(pairing.expiresAt) <= Date.now()) {
          pairing = await requestJson<ScreenPairing>('/api/v1/screens/pairings', {});
        }
        const { code, secret } = pairing;
        const answer = await requestJson<ScreenPairingState>('/api/v1/screens/pairings/redeem', {
          secret,
          screen: screenId,
        });
        if (answer.state === 'paired') openScreen(answer.target);
        else setCode(code);
      } catch {
        // Hides a code that cannot be confirmed now, but keeps it: the office may have confirmed it already.
        setCode(null);
      }
    };
    void poll();
    const timer = setInterval(() => void poll(), pollIntervalMs);
    return () => clearInterval(timer);
  }, [screenId, openScreen]);
  return code;
}
