import { useState } from 'react';
import { useSpeech } from '../language/speech.js';
import { unlockSound } from './chime.js';
import { dropOpening, keepOpening, keptOpenings } from './kept-openings.js';
import { askForPush, forgetOpening, openingAddress, pushAbility } from './push-browser.js';

type Status = 'off' | 'asking' | 'sound' | 'push';

export function useOpening(clinicId: string): { status: Status; toggle: () => void } {
  const { language } = useSpeech();
  const [status, setStatus] = useState<Status>(() => keptOpenings()[clinicId]?.status ?? 'off');
  const turnOn = async () => {
    unlockSound();
    setStatus('asking');
    const pushed = pushAbility() === 'able' && (await askForPush(openingAddress(clinicId), { language }));
    const told = pushed ? 'push' : 'sound';
    keepOpening(clinicId, { status: told, until: endOfTomorrow() });
    setStatus(told);
  };
  const turnOff = () => {
    dropOpening(clinicId);
    setStatus('off');
    void forgetOpening(clinicId);
  };
  return { status, toggle: () => (status === 'off' ? void turnOn() : turnOff()) };
}

/** By the phone's own calendar, in milliseconds. */
const endOfTomorrow = (): number => new Date().setHours(48, 0, 0, 0);
