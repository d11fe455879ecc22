import { useState } from 'react';
import { useTranslation } from '../language/translation.js';
import { unlockAudio } from './chime.js';
import { deleteOpeningAlert, getOpeningAlerts, saveOpeningAlert } from './opening-alert-store.js';
import { type AlertStatus, cancelOpeningPush, openingPushUrl, subscribeToPush } from './push-subscription.js';

export function useOpeningAlert(clinicId: string): { status: AlertStatus; toggle: () => void } {
  const { language } = useTranslation();
  const [status, setStatus] = useState<AlertStatus>(() => getOpeningAlerts()[clinicId]?.status ?? 'off');
  const turnOn = async () => {
    unlockAudio();
    setStatus('asking');
    const newStatus = await subscribeToPush(openingPushUrl(clinicId), { language });
    saveOpeningAlert(clinicId, { status: newStatus, until: endOfTomorrow() });
    setStatus(newStatus);
  };
  const turnOff = () => {
    deleteOpeningAlert(clinicId);
    setStatus('off');
    void cancelOpeningPush(clinicId);
  };
  return { status, toggle: () => (status === 'off' ? void turnOn() : turnOff()) };
}

/** By the phone's own calendar, in milliseconds. */
const endOfTomorrow = (): number => new Date().setHours(48, 0, 0, 0);
