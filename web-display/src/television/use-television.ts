import type { ScreenCare, ScreenSound } from '@hannun/shared';
import { useContext, useSyncExternalStore } from 'react';
import { type Television, TelevisionContext } from './television.js';

/** The television this screen stands on. Throws outside of one: `main.tsx` puts every screen on one. */
export function useTelevision(): Television {
  const television = useContext(TelevisionContext);
  if (!television) throw new Error('This screen stands on no television');
  return television;
}

/** What the office wants of this screen now. */
export function useCare({ care }: Television): ScreenCare {
  return useSyncExternalStore(care.subscribe, care.view);
}

/** Whether this screen can be heard now. */
export function useSound({ voice }: Television): ScreenSound {
  return useSyncExternalStore(voice.subscribe, voice.state);
}
