import type { AuditRecord } from '@hannun/shared';
import { auditDetails, auditWho, auditWords, type Language } from '@hannun/shared/i18n';
import Papa from 'papaparse';

const words = {
  ko: {
    head: ['시각', '누가', '이름', '무엇을', '검사소', '결과', '자세히'],
    done: '됨',
    refused: '거절됨',
  },
  en: {
    head: ['When', 'Who', 'Name', 'What', 'Clinic', 'Outcome', 'Details'],
    done: 'Done',
    refused: 'Refused',
  },
} as const satisfies Record<Language, { head: readonly string[]; done: string; refused: string }>;

/** The trail as CSV: UTF-8 with a mark, so that Excel reads Korean; times by the district's clock. */
export async function* auditCsv(
  records: AsyncIterable<AuditRecord>,
  language: Language,
  timeZone: string,
): AsyncGenerator<string> {
  // Swedish writes times as ISO does, with a blank in between.
  const clock = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const { head, ...outcomes } = words[language];
  yield `\uFEFF${line(head)}`;
  for await (const { at, who, what, clinicId, outcome, details } of records) {
    yield line([
      clock.format(new Date(at)),
      auditWho[language][who.kind],
      'name' in who ? who.name : '',
      auditWords(what, language),
      clinicId ?? '',
      outcomes[outcome],
      auditDetails(details, language)
        .map(([name, value]) => `${name}: ${value}`)
        .join('; '),
    ]);
  }
}

/** One row; what a spreadsheet would take for a formula is kept a text. */
const line = (cells: readonly string[]): string =>
  `${Papa.unparse([[...cells]], { escapeFormulae: true })}\r\n`;
