import {
  commonMessages,
  createTranslate,
  type MessageKey as KeyOf,
  type Language,
} from '@hannun/shared/i18n';
import { lobbyMessages } from '@hannun/shared/lobby-screen';
import { displayMessages } from './messages.js';

const messagesIn = (language: Language) => [
  commonMessages[language],
  lobbyMessages[language],
  displayMessages[language],
];

export type MessageKey = KeyOf<ReturnType<typeof messagesIn>[number]>;

/** Both languages at once: everyone in the room reads the same screen. */
export const t = { ko: createTranslate('ko', messagesIn('ko')), en: createTranslate('en', messagesIn('en')) };
