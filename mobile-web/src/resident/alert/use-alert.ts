import { useEffect, useState } from 'react';
import { readSetting, writeSetting } from '../../components/language/language-choice.js';
import { useSpeech } from '../language/speech.js';
import { unlockSound } from './chime.js';
import { askForPush, forgetPush, pushAbility, ticketAddress } from './push-browser.js';

/** How the holder is alerted. `push`: also while the page is closed. */
export type Alert = { status: 'off' } | { status: 'asking' } | { status: 'sound' } | { status: 'push' };

export const alertChoices = [1, 3, 5, 10] as const;

const key = (token: string): string => `hannun:alert:${token}`;

export function useAlert(token: string) {
  const { language } = useSpeech();
  const [ahead, setAhead] = useState<number>(() => keptAlert(token)?.ahead ?? 3);
  const [alert, setAlert] = useState<Alert>(() => ({ status: keptAlert(token)?.status ?? 'off' }));
  useEffect(() => {
    const { status } = alert;
    if (status === 'sound' || status === 'push') writeSetting(key(token), JSON.stringify({ ahead, status }));
    if (status === 'off') writeSetting(key(token), '');
  }, [token, ahead, alert]);
  const turnOn = async (people: number) => {
    unlockSound();
    setAlert({ status: 'asking' });
    const pushed =
      pushAbility() === 'able' && (await askForPush(ticketAddress(token), { ahead: people, language }));
    setAlert({ status: pushed ? 'push' : 'sound' });
  };
  const turnOff = () => {
    setAlert({ status: 'off' });
    void forgetPush(token);
  };
  const choose = (people: number) => {
    setAhead(people);
    if (alert.status !== 'off') void turnOn(people);
  };
  return { alert, ahead, choose, toggle: () => (alert.status === 'off' ? void turnOn(ahead) : turnOff()) };
}

function keptAlert(token: string): { ahead: number; status: 'sound' | 'push' } | null {
  try {
    return JSON.parse(readSetting(key(token)) || 'null');
  } catch {
    // Unreadable storage: the alert is off.
    return null;
  }
}
