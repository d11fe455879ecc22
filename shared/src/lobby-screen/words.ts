import { commonMessages } from '../i18n/common-messages.js';
import { createTranslate } from '../i18n/translator.js';
import { lobbyMessages } from './messages.js';

/** Both languages at once: everyone in the room reads the same screen. */
export const words = {
  ko: createTranslate('ko', [commonMessages.ko, lobbyMessages.ko]),
  en: createTranslate('en', [commonMessages.en, lobbyMessages.en]),
};
