import type { NoticeShown } from '@hannun/shared';
import type { Language } from '@hannun/shared/i18n';

/** A notice in the reader's language; without English the Korean stands there too. */
export const textIn = (text: NoticeShown['text'], language: Language): string =>
  (language === 'en' && text?.en) || (text?.ko ?? '');
