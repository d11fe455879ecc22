import type { Board, Snapshot } from '@hannun/shared/contract';
import { formatClock } from '@hannun/shared/date-time';
import { createTranslate, type MessageKey, type ResidentLanguage, type Translate } from '@hannun/shared/i18n';
import { en } from '@hannun/shared/i18n/board/en';
import { ja } from '@hannun/shared/i18n/board/ja';
import type { BoardMessages } from '@hannun/shared/i18n/board/ko';
import { ru } from '@hannun/shared/i18n/board/ru';
import { th } from '@hannun/shared/i18n/board/th';
import { vi } from '@hannun/shared/i18n/board/vi';
import { zh } from '@hannun/shared/i18n/board/zh';
import {
  type ClinicSaying,
  describeClinic,
  describeLane,
  type SaidLane,
  type SayingContext,
} from '@hannun/shared/saying';
import type { ClinicSummary, Clinics } from './no-script-table.js';
import { closingToday, type Reading, sayHeard } from './plain-reading.js';

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
  { clinics, missing = [] }: Clinics,
  reading: Reading,
  language: ForeignLanguage,
): ClinicSummary[] {
  const { nowMs, timeZone } = reading;
  const context: Context = { timeZone, nowMs, language, t: createTranslate(language, [messages[language]]) };
  return [
    ...clinics.map((board) => ({
      clinicId: board.clinicId,
      name: signOf(board),
      lines: clinicLines(board, context, reading),
    })),
    ...missing.map((name) => ({ clinicId: null, name, lines: [context.t('lane.noNews')] })),
  ];
}

const signOf = ({ name }: Board): string => `${name.en} (${name.ko})`;

/** Of these words are also the hours. */
type Context = SayingContext & { t: Translate<MessageKey<BoardMessages>> };

function clinicLines(board: Board, context: Context, reading: Reading): string[] {
  const said = sayHeard(board, reading);
  if (!said) return [context.t('lane.noNews')];
  const lines = said.isTaking
    ? said.lanes.map((lane) => laneLine(lane, said.namesLane, context))
    : describeClinic(said, context).map(({ lane, status, details }) =>
        named(lane?.name.en ?? null, [status, ...details]),
      );
  return [...hoursLine(said, board, reading, context), ...lines];
}

/** Hours are known even where nothing is heard. */
function hoursLine(said: ClinicSaying, board: Board, reading: Reading, { t }: Context): string[] {
  const time = closingToday(said, board, reading);
  const until = time === null ? [] : [t('until', { time })];
  if (said.isTaking) return [[t('status.open'), ...until].join(' · ')];
  return said.headline.saying.state === 'silent' ? until : [];
}

function laneLine({ lane, saying }: SaidLane, namesLane: boolean, context: SayingContext): string {
  const { wait, status, details } = describeLane(saying, context);
  const figure = wait ? [wait.figure + wait.unit] : [];
  return named(namesLane ? lane.name.en : null, [...figure, status, ...details]);
}

const named = (name: string | null, words: readonly string[]): string =>
  `${name === null ? '' : `${name}: `}${words.join(' · ')}`;
