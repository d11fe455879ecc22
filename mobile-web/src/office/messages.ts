import { commonMessages, type Language } from '@hannun/shared/i18n';
import { accountMessages } from './accounts/messages.js';
import { auditMessages } from './audit/messages.js';
import { clinicListMessages } from './clinic-config/clinic/messages.js';
import { configFileMessages } from './clinic-config/district/messages.js';
import { laneHoursMessages } from './clinic-config/lane-hours/messages.js';
import { clinicConfigMessages } from './clinic-config/messages.js';
import { onboardingMessages } from './clinic-config/onboarding/messages.js';
import { officeMessages } from './common-messages.js';
import { alertMessages } from './dashboard/alert-messages.js';
import { clinicTableMessages } from './dashboard/clinic-table-messages.js';
import { dashboardMessages } from './dashboard/messages.js';
import { deviceMessages } from './devices/messages.js';
import { historyMessages } from './history/messages.js';
import { noticeImpactMessages } from './notice-impact/messages.js';
import { playbackMessages } from './playback/messages.js';
import { recountMessages } from './recounts/messages.js';
import { reportMessages } from './report/messages.js';
import { signInMessages } from './sign-in/messages.js';

/** All messages of the office. Each page adds its own under unique keys. */
export const allMessages = [
  commonMessages,
  officeMessages,
  signInMessages,
  deviceMessages,
  accountMessages,
  auditMessages,
  clinicConfigMessages,
  clinicListMessages,
  laneHoursMessages,
  configFileMessages,
  onboardingMessages,
  dashboardMessages,
  clinicTableMessages,
  alertMessages,
  historyMessages,
  playbackMessages,
  recountMessages,
  noticeImpactMessages,
  reportMessages,
];

export const messagesIn = (language: Language) => allMessages.map((messages) => messages[language]);
