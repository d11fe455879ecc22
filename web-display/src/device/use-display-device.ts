import type { ScreenDesiredState, ScreenSound } from '@hannun/shared/contract';
import { useContext, useSyncExternalStore } from 'react';
import { type DisplayDevice, DisplayDeviceContext } from './display-device.js';

/** Throws outside of a device context, which `main.tsx` provides. */
export function useDisplayDevice(): DisplayDevice {
  const device = useContext(DisplayDeviceContext);
  if (!device) throw new Error('useDisplayDevice needs a DisplayDeviceContext above it');
  return device;
}

export function useRemoteSettings({ remoteSettings }: DisplayDevice): ScreenDesiredState {
  return useSyncExternalStore(remoteSettings.subscribe, remoteSettings.current);
}

export function useSoundState({ voice }: DisplayDevice): ScreenSound {
  return useSyncExternalStore(voice.subscribe, voice.state);
}
