import type { Board, Snapshot } from '@hannun/shared/contract';
import { formatClock } from '@hannun/shared/date-time';
import { createTranslate, type ResidentLanguage } from '@hannun/shared/i18n';
import { en } from '@hannun/shared/i18n/board/en';
import { ja } from '@hannun/shared/i18n/board/ja';
import type { BoardMessages } from '@hannun/shared/i18n/board/ko';
import { ru } from '@hannun/shared/i18n/board/ru';
import { th } from '@hannun/shared/i18n/board/th';
import { vi } from '@hannun/shared/i18n/board/vi';
import { zh } from '@hannun/shared/i18n/board/zh';
import { describeClinic, describeLane, type SaidLane, type SayingContext } from '@hannun/shared/saying';
import type { ClinicSummary } from './no-script-table.js';
import { type Reading, sayHeard } from './plain-reading.js';

export type ForeignLanguage = Exclude<ResidentLanguage, 'ko'>;

const messages: Record<ForeignLanguage, BoardMessages> = { en, zh, vi, ja, th, ru };

/** The district's clinics in the words of residents' pages. Names are as on signs, beside their English ones. */
export function foreignPlainText(snapshot: Snapshot, reading: Reading, language: ForeignLanguage): string {
  const { nowMs, timeZone } = reading;
  const text = summarizeInForeign(snapshot, reading, language).map(({ name, lines }) =>
    [name, ...lines.map((line) => `  ${line}`)].join('\n'),
  );
  return `${snapshot.district.name.en}, ${formatClock(timeZone, nowMs)}\n\n${text.join('\n\n')}\n`;
}

/** Each clinic in the words of residents' pages. */
export function summarizeInForeign(
  { clinics, missing = [] }: Snapshot,
  reading: Reading,
  language: ForeignLanguage,
): ClinicSummary[] {
  const { nowMs, timeZone } = reading;
  const context = { timeZone, nowMs, language, t: createTranslate(language, [messages[language]]) };
  return [
    ...clinics.map((board) => ({ name: signOf(board), lines: clinicLines(board, context, reading) })),
    ...missing.map((name) => ({ name, lines: [context.t('lane.noNews')] })),
  ];
}

const signOf = ({ name }: Board): string => `${name.en} (${name.ko})`;

function clinicLines(board: Board, context: SayingContext, reading: Reading): string[] {
  const said = sayHeard(board, reading);
  if (!said) return [context.t('lane.noNews')];
  if (said.isTaking) return said.lanes.map((lane) => laneLine(lane, said.namesLane, context));
  return describeClinic(said, context).map(({ lane, status, details }) =>
    named(lane?.name.en ?? null, [status, ...details]),
  );
}

function laneLine({ lane, saying }: SaidLane, namesLane: boolean, context: SayingContext): string {
  const { wait, status, details } = describeLane(saying, context);
  const figure = wait ? [wait.figure + wait.unit] : [];
  return named(namesLane ? lane.name.en : null, [...figure, status, ...details]);
}

const named = (name: string | null, words: readonly string[]): string =>
  `${name === null ? '' : `${name}: `}${words.join(' · ')}`;
