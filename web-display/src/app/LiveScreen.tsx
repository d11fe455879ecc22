import type { ClockReading } from '@hannun/shared/client';
import { type ReactNode, useEffect } from 'react';
import { driftAt } from '../television/drift.js';
import { useCare, useSound, useTelevision } from '../television/use-television.js';
import { loudnessAt } from '../voice/loudness.js';
import { Screen } from './Screen.js';
import { useShape } from './use-shape.js';
import { looksOf, voiceOf } from './wishes.js';

type LiveScreenProps = {
  /** A clinic's id, or `district`. */
  target: string;
  /** The screen's state, reported to the office. */
  shown: string;
  present: number;
  now: ClockReading;
  black?: boolean;
  speaks?: boolean;
  children: ReactNode;
};

/** A screen on its device: applies the display preferences, reports its state and resets the watchdog. */
export function LiveScreen({
  target,
  shown,
  present,
  now,
  black = false,
  speaks = false,
  children,
}: LiveScreenProps) {
  const television = useTelevision();
  const { settings, urgent } = useCare(television);
  const sound = useSound(television);
  const looks = looksOf(television.address, settings, { shape: useShape(), present });
  const { wanted, languages, volume } = voiceOf(television.address, settings);
  const words = languages.join(' ');
  useEffect(() => {
    const wish = { wanted: speaks && wanted, loudness: () => loudnessAt(volume, Date.now()) };
    television.voice.wish({ ...wish, languages: words === 'ko en' ? ['ko', 'en'] : ['ko'] });
  }, [television, speaks, wanted, words, volume]);
  useEffect(() => {
    television.beat();
    television.tell({ ...looks, target, shown, sound, width: innerWidth, height: innerHeight });
  });
  return (
    <Screen looks={looks} drift={driftAt(now.monotonic)} black={black} urgent={urgent}>
      {children}
    </Screen>
  );
}
