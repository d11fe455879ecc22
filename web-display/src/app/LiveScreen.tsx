import type { Instant } from '@hannun/shared/client';
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
  /** What stands on the screen, in one word for the office. */
  shown: string;
  /** By the district's clock (milliseconds since 1970). */
  present: number;
  now: Instant;
  black?: boolean;
  speaks?: boolean;
  children: ReactNode;
};

/** A screen on its television: looks and sounds as wanted, tells how it is, shows that it lives. */
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
