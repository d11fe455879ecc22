import type { Board } from '@hannun/shared/contract';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import type { ClinicSummary } from './no-script-table.js';
import { summarizeInForeign } from './plain-foreign-text.js';
import type { Reading } from './plain-reading.js';
import { summarizeClinics } from './plain-text-board.js';

/** One clinic's rows, in any language. */
export function clinicSummary(board: Board, reading: Reading, language: ResidentLanguage): ClinicSummary {
  const clinics = [board];
  const [summary] =
    language === 'ko'
      ? summarizeClinics({ clinics }, reading)
      : summarizeInForeign({ clinics }, reading, language);
  if (!summary) throw new Error(`Nothing is said of ${board.clinicId}`);
  return summary;
}
