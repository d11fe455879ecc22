import { useEffect, useState } from 'react';
import { readSetting, writeSetting } from '../../ui/storage/settings.js';
import { useTranslation } from '../language/translation.js';
import { unlockAudio } from './chime.js';
import { cancelTicketPush, getPushSupport, subscribeToPush, ticketPushUrl } from './push-subscription.js';

/** How the holder is alerted. `push`: also while the page is closed. */
export type TicketAlert = { status: 'off' } | { status: 'asking' } | { status: 'sound' } | { status: 'push' };

export const alertThresholds = [1, 3, 5, 10] as const;

const storageKey = (token: string): string => `hannun:alert:${token}`;

export function useTicketAlert(token: string) {
  const { language } = useTranslation();
  const [ahead, setAhead] = useState<number>(() => loadStoredAlert(token)?.ahead ?? 3);
  const [alert, setAlert] = useState<TicketAlert>(() => ({
    status: loadStoredAlert(token)?.status ?? 'off',
  }));
  useEffect(() => {
    const { status } = alert;
    if (status === 'sound' || status === 'push')
      writeSetting(storageKey(token), JSON.stringify({ ahead, status }));
    if (status === 'off') writeSetting(storageKey(token), '');
  }, [token, ahead, alert]);
  const turnOn = async (threshold: number) => {
    unlockAudio();
    setAlert({ status: 'asking' });
    const subscribed =
      getPushSupport() === 'able' &&
      (await subscribeToPush(ticketPushUrl(token), { ahead: threshold, language }));
    setAlert({ status: subscribed ? 'push' : 'sound' });
  };
  const turnOff = () => {
    setAlert({ status: 'off' });
    void cancelTicketPush(token);
  };
  const choose = (people: number) => {
    setAhead(people);
    if (alert.status !== 'off') void turnOn(people);
  };
  return { alert, ahead, choose, toggle: () => (alert.status === 'off' ? void turnOn(ahead) : turnOff()) };
}

function loadStoredAlert(token: string): { ahead: number; status: 'sound' | 'push' } | null {
  try {
    return JSON.parse(readSetting(storageKey(token)) || 'null');
  } catch {
    // Unreadable storage: the alert is off.
    return null;
  }
}
