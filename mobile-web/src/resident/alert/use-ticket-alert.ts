import { useEffect, useState } from 'react';
import { readJsonSetting, writeJsonSetting, writeSetting } from '../../ui/storage/settings.js';
import { useTranslation } from '../language/translation.js';
import { unlockAudio } from './chime.js';
import { type AlertStatus, cancelTicketPush, subscribeToPush, ticketPushUrl } from './push-subscription.js';

export const alertThresholds = [1, 3, 5, 10] as const;

/** `mayPush`: also while the page is closed, where the phone can do that. */
export type TicketAlert = {
  status: AlertStatus;
  ahead: number;
  choose: (ahead: number) => void;
  toggle: () => void;
  mayPush: boolean;
};

type StoredAlert = { ahead: number; status: 'sound' | 'push' };

const storageKey = (token: string): string => `hannun:alert:${token}`;

export function useTicketAlert(token: string): TicketAlert {
  const { language } = useTranslation();
  const [stored] = useState(() => readJsonSetting<StoredAlert>(storageKey(token)));
  const [ahead, setAhead] = useState(stored?.ahead ?? 3);
  const [status, setStatus] = useState<AlertStatus>(stored?.status ?? 'off');
  useEffect(() => {
    if (status === 'sound' || status === 'push') writeJsonSetting(storageKey(token), { ahead, status });
    if (status === 'off') writeSetting(storageKey(token), '');
  }, [token, ahead, status]);
  const turnOn = async (threshold: number) => {
    unlockAudio();
    setStatus('asking');
    setStatus(await subscribeToPush(ticketPushUrl(token), { ahead: threshold, language }));
  };
  const turnOff = () => {
    setStatus('off');
    void cancelTicketPush(token);
  };
  const choose = (people: number) => {
    setAhead(people);
    if (status !== 'off') void turnOn(people);
  };
  const toggle = () => (status === 'off' ? void turnOn(ahead) : turnOff());
  return { status, ahead, choose, toggle, mayPush: true };
}
