import type { TextRule } from './text-validation.js';

export const maxBooths = 30;

const multilineText: TextRule = { maxLength: 200, allowLineBreaks: true };

/** What the forms allow and the server accepts (characters): what fits screens, slips and tablets. */
export const textRules = {
  accountName: { maxLength: 40 },
  passkeyName: { maxLength: 40 },
  deviceLabel: { maxLength: 60 },
  urgentNotice: { ko: { maxLength: 80 }, en: { maxLength: 120 } },
  notice: multilineText,
  staffMessage: multilineText,
} as const;
