import type { ClockReading } from '@hannun/shared/client';
import { type ReactNode, useEffect } from 'react';
import { burnInShift } from '../device/burn-in-shift.js';
import { useDisplayDevice, useRemoteSettings, useSoundState } from '../device/use-display-device.js';
import { playbackGain } from '../voice/playback-gain.js';
import { resolveAppearance, resolveVoice } from './display-preferences.js';
import { Screen } from './Screen.js';
import { useOrientation } from './use-orientation.js';

type LiveScreenProps = {
  /** A clinic's id, or `district`. */
  target: string;
  /** The screen's state, reported to the office. */
  contentName: string;
  serverNowMs: number;
  now: ClockReading;
  black?: boolean;
  announces?: boolean;
  children: ReactNode;
};

/** A screen on its device: applies the display preferences, reports its state and resets the watchdog. */
export function LiveScreen({
  target,
  contentName,
  serverNowMs,
  now,
  black = false,
  announces = false,
  children,
}: LiveScreenProps) {
  const device = useDisplayDevice();
  const { settings, urgent } = useRemoteSettings(device);
  const sound = useSoundState(device);
  const appearance = resolveAppearance(device.url, settings, { orientation: useOrientation(), serverNowMs });
  const { enabled, languages, volume } = resolveVoice(device.url, settings);
  const languageKey = languages.join(' ');
  useEffect(() => {
    const voiceOptions = { enabled: announces && enabled, gain: () => playbackGain(volume, Date.now()) };
    device.voice.configure({ ...voiceOptions, languages: languageKey === 'ko en' ? ['ko', 'en'] : ['ko'] });
  }, [device, announces, enabled, languageKey, volume]);
  useEffect(() => {
    device.beat();
    device.report({
      ...appearance,
      target,
      shown: contentName,
      sound,
      width: innerWidth,
      height: innerHeight,
    });
  });
  return (
    <Screen appearance={appearance} shiftPx={burnInShift(now.monotonicMs)} black={black} urgent={urgent}>
      {children}
    </Screen>
  );
}
