import type { ErrorCode, Rejection } from '@hannun/shared/contract';
import { useCallback } from 'react';
import { officeMessages } from '../common-messages.js';
import { useTranslation } from '../translation.js';

/** The server's error in the reader's language, with what to do about it. */
export function useErrorMessage(): (error: Rejection) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ code, details }) => {
      if (details?.includes('guessed')) return t('officeError.guessed');
      return hasOwnMessage(code) ? t(`officeError.${code}`) : t(`error.${code}`);
    },
    [t],
  );
}

/** The office reads some errors otherwise than a tablet does: it has accounts, and keeps nothing to send later. */
const { officeError } = officeMessages.ko;
const hasOwnMessage = (code: ErrorCode): code is ErrorCode & keyof typeof officeError => code in officeError;
