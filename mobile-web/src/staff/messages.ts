import { commonMessages } from '@hannun/shared/i18n';
import { historyMessages } from './desk/history-messages.js';
import { deskMessages } from './desk/messages.js';
import { dialogMessages } from './dialogs/messages.js';
import { settingsMessages } from './settings/messages.js';
import { slipMessages } from './slip/messages.js';

export const messages = [
  commonMessages,
  deskMessages,
  historyMessages,
  dialogMessages,
  settingsMessages,
  slipMessages,
];
