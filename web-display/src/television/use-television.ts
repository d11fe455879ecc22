import type { ScreenDesiredState, ScreenSound } from '@hannun/shared';
import { useContext, useSyncExternalStore } from 'react';
import { type Television, TelevisionContext } from './television.js';

/** Throws outside of a device context, which `main.tsx` provides. */
export function useTelevision(): Television {
  const television = useContext(TelevisionContext);
  if (!television) throw new Error('useDisplayDevice needs a DisplayDeviceContext above it');
  return television;
}

export function useCare({ care }: Television): ScreenDesiredState {
  return useSyncExternalStore(care.subscribe, care.view);
}

export function useSound({ voice }: Television): ScreenSound {
  return useSyncExternalStore(voice.subscribe, voice.state);
}
