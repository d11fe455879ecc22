import type { MessageKey as KeyOf, Translate as TranslateKey } from '@hannun/shared/i18n';
import { createBundledTranslation } from '../ui/language/bundled-translation.js';
import { messagesIn } from './messages.js';

export type MessageKey = KeyOf<ReturnType<typeof messagesIn>[number]>;
export type Translate = TranslateKey<MessageKey>;

export type Translation = ReturnType<typeof useTranslation>;

export const { TranslationProvider, useTranslation } = createBundledTranslation(messagesIn);
