import type { Rejection } from '@hannun/shared';
import { useCallback } from 'react';
import { useSpeech } from '../../components/language/LanguageProvider.js';

/** The server's error in the reader's language, with what to do about it. */
export function useRefusal(): (error: Rejection) => string {
  const { say } = useSpeech();
  return useCallback(
    ({ code, details }) => say(`refusal.${details?.includes('guessed') ? 'guessed' : code}`),
    [say],
  );
}
