import { commonMessages, type Language } from '@hannun/shared/i18n';
import { boothMessages } from './booths/messages.js';
import { historyMessages } from './desk/history-messages.js';
import { deskMessages } from './desk/messages.js';
import { dialogMessages } from './dialogs/messages.js';
import { oneWindowMessages } from './one-window/messages.js';
import { ownPrinterMessages } from './own-printer/messages.js';
import { pauseMessages } from './pause/messages.js';
import { practiceMessages } from './practice/messages.js';
import { scannerMessages } from './scanner/messages.js';
import { settingsMessages } from './settings/messages.js';
import { slipMessages } from './slip/messages.js';

export const allMessages = [
  commonMessages,
  deskMessages,
  historyMessages,
  dialogMessages,
  boothMessages,
  oneWindowMessages,
  ownPrinterMessages,
  pauseMessages,
  practiceMessages,
  scannerMessages,
  settingsMessages,
  slipMessages,
];

export const messagesIn = (language: Language) => allMessages.map((messages) => messages[language]);
