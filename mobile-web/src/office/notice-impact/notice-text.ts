import type { NoticeChange } from '@hannun/shared/contract';
import type { Language } from '@hannun/shared/i18n';

/** The notice in the reader's language; Korean where there is no English. */
export const noticeText = (text: NoticeChange['text'], language: Language): string =>
  (language === 'en' && text?.en) || (text?.ko ?? '');
