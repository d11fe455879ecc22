import { commonMessages } from '@hannun/shared/i18n';
import { deedWords } from './desk/deed-words.js';
import { dialogWords } from './dialogs/dialog-words.js';
import { settingsWords } from './settings/settings-words.js';
import { slipWords } from './slip/slip-words.js';
import { staffWords } from './words.js';

export const vocabulary = [commonMessages, staffWords, deedWords, dialogWords, settingsWords, slipWords];
