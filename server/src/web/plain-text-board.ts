import type { Board, Snapshot } from '@hannun/shared/contract';
import { formatClock } from '@hannun/shared/date-time';
import type { ClinicSaying, SaidLane } from '@hannun/shared/saying';
import type { ClinicSummary, Clinics } from './no-script-table.js';
import { plainLaneText } from './plain-lane-text.js';
import { closingToday, type Reading, sayHeard } from './plain-reading.js';

const unknownText = '확인할 수 없음';

/** Each clinic in plain Korean. `missing`: names of clinics whose state is unknown. */
export function summarizeClinics({ clinics, missing = [] }: Clinics, reading: Reading): ClinicSummary[] {
  return [
    ...clinics.map((board) => ({
      clinicId: board.clinicId,
      name: board.name.ko,
      lines: clinicLines(board, reading),
    })),
    ...missing.map((name) => ({ clinicId: null, name, lines: [unknownText] })),
  ];
}

function clinicLines(board: Board, reading: Reading): string[] {
  const said = sayHeard(board, reading);
  if (!said) return [unknownText];
  const lanes = said.lanes.length > 0 ? said.lanes : said.notToday;
  return [...hoursLine(said, board, reading), ...linesOf(lanes, said.namesLane, reading)];
}

/** Hours are known even where nothing is heard. */
function hoursLine(said: ClinicSaying, board: Board, reading: Reading): string[] {
  const { isTaking, headline } = said;
  const closing = closingToday(said, board, reading);
  const until = closing && `${closing}까지`;
  if (isTaking) return [until ? `운영 중, ${until}` : '운영 중'];
  return until && headline.saying.state === 'silent' ? [`오늘 ${until} 운영하는 곳입니다.`] : [];
}

/** People or minutes: they are of one lane. */
const hasFigure = /\d(명|분)/;

/** A sentence without figures that holds for every lane is said once, without naming one. */
function linesOf(lanes: readonly SaidLane[], namesLane: boolean, reading: Reading): string[] {
  const lines = lanes.map(({ lane, saying }) => ({
    name: lane.name.ko,
    text: plainLaneText(saying, reading),
  }));
  const [first] = lines;
  if (first && !hasFigure.test(first.text) && lines.every(({ text }) => text === first.text))
    return [first.text];
  return lines.map(({ name, text }) => (namesLane ? `${name}: ${text}` : text));
}

export function plainText(snapshot: Snapshot, reading: Reading): string {
  const time = formatClock(reading.timeZone, reading.nowMs);
  const clinics = summarizeClinics(snapshot, reading).map(({ name, lines }) =>
    [name, ...lines.map((line) => `  ${line}`)].join('\n'),
  );
  return `${snapshot.district.name.ko} 검사소 현황, ${time}\n\n${clinics.join('\n\n')}\n`;
}
