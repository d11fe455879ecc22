import type { Rejection } from '@hannun/shared';
import { useCallback } from 'react';
import { useSpeech } from '../../components/language/LanguageProvider.js';

/** Says in the reader's language why the server refused something, and what to do. */
export function useRefusal(): (error: Rejection) => string {
  const { say } = useSpeech();
  return useCallback(
    ({ code, details }) => say(`refusal.${details?.includes('guessed') ? 'guessed' : code}`),
    [say],
  );
}
