import { commonMessages } from '@hannun/shared/i18n';
import { accountWords } from './accounts/account-words.js';
import { advisoryWords } from './advisory/advisory-words.js';
import { auditPageWords } from './audit/audit-page-words.js';
import { deviceWords } from './devices/device-words.js';
import { historyWords } from './history/history-words.js';
import { ledgerWords } from './ledger/ledger-words.js';
import { minuteWords } from './past/minute-words.js';
import { reportWords } from './report/report-words.js';
import { clinicListWords } from './set-up/clinic/clinic-list-words.js';
import { fileWords } from './set-up/district/file-words.js';
import { setUpWords } from './set-up/set-up-words.js';
import { startWords } from './set-up/start/start-words.js';
import { signInWords } from './sign-in/sign-in-words.js';
import { attentionWords } from './wall/attention-words.js';
import { clinicTableWords } from './wall/clinic-table-words.js';
import { wallWords } from './wall/wall-words.js';
import { officeWords } from './words.js';

/** All messages of the office. Each page adds its own under unique keys. */
export const vocabulary = [
  commonMessages,
  officeWords,
  signInWords,
  deviceWords,
  accountWords,
  auditPageWords,
  setUpWords,
  clinicListWords,
  fileWords,
  startWords,
  wallWords,
  clinicTableWords,
  attentionWords,
  historyWords,
  minuteWords,
  ledgerWords,
  advisoryWords,
  reportWords,
];
