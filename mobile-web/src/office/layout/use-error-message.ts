import type { Rejection } from '@hannun/shared/contract';
import { useCallback } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';

/** The server's error in the reader's language, with what to do about it. */
export function useErrorMessage(): (error: Rejection) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ code, details }) => t(`refusal.${details?.includes('guessed') ? 'guessed' : code}`),
    [t],
  );
}
