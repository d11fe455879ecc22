import type { AuditRecord } from '@hannun/shared/contract';
import { auditActionName, auditActorNames, formatAuditDetails, type Language } from '@hannun/shared/i18n';
import Papa from 'papaparse';

const labels = {
  ko: {
    head: ['시각', '누가', '이름', '무엇을', '검사소', '결과', '자세히'],
    done: '됨',
    refused: '거절됨',
  },
  en: {
    head: ['When', 'Who', 'Name', 'What', 'Clinic', 'Outcome', 'Details'],
    done: 'Done',
    refused: 'Rejected',
  },
} as const satisfies Record<Language, { head: readonly string[]; done: string; refused: string }>;

/** Starts with a byte order mark, so that Excel reads Korean; times are in the district's time zone. */
export async function* auditCsv(
  records: AsyncIterable<AuditRecord>,
  language: Language,
  timeZone: string,
): AsyncGenerator<string> {
  // The Swedish locale writes dates as ISO-8601 does, with a space in between.
  const clock = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const { head, ...outcomes } = labels[language];
  yield `\uFEFF${csvRow(head)}`;
  for await (const { at, who, what, clinicId, outcome, details } of records) {
    yield csvRow([
      clock.format(new Date(at)),
      auditActorNames[language][who.kind],
      'name' in who ? who.name : '',
      auditActionName(what, language),
      clinicId ?? '',
      outcomes[outcome],
      formatAuditDetails(details, language)
        .map(([name, value]) => `${name}: ${value}`)
        .join('; '),
    ]);
  }
}

/** Escapes what a spreadsheet would run as a formula. */
const csvRow = (cells: readonly string[]): string =>
  `${Papa.unparse([[...cells]], { escapeFormulae: true })}\r\n`;
