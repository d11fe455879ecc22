import type { Board } from '@hannun/shared/contract';
import { instantIn } from '@hannun/shared/lobby-screen';
import {
  type ClinicSaying,
  compareSaidLanes,
  isTaking,
  type LaneSaying,
  type SaidLane,
} from '@hannun/shared/saying';

/**
 * A place to go, one row for each lane that takes people in, so that a figure says of which test it is; or a clinic
 * that is none, with the reason, of which `saying` counts everybody in the lanes that it holds of.
 */
export type DistrictRow = {
  board: Board;
  /** Of these lanes alone speaks the row; none where it speaks of the whole clinic. */
  named: readonly SaidLane[];
  /** What is so in the clinic's other lanes, said once. */
  others: readonly SaidLane[];
} & ({ state: 'taking'; lane: SaidLane } | { state: 'silent' | 'not-taking'; saying: LaneSaying });

/** Whether a row that speaks of `named` can say beside them what is so in `others`. */
export type HasRoom = (named: readonly SaidLane[], others: readonly SaidLane[]) => boolean;

/** Lanes of which there is no room beside the others have rows of their own: none is left out. */
export function rowsOfClinic(
  board: Board,
  { lanes, headline, namesLane }: ClinicSaying,
  hasRoom: HasRoom,
): DistrictRow[] {
  const taking = lanes.filter(({ saying }) => isTaking(saying));
  const last = taking[taking.length - 1];
  if (!last) return notTakingRows(board, lanes, headline, hasRoom);
  const others = lanes.filter((lane) => !taking.includes(lane));
  const areBeside = hasRoom([last], others);
  const rows = taking.map(
    (lane): DistrictRow => ({
      state: 'taking',
      board,
      lane,
      named: namesLane ? [lane] : [],
      others: areBeside && lane === last ? others : [],
    }),
  );
  return areBeside ? rows : [...rows, ...rowsApart(board, others)];
}

function notTakingRows(
  board: Board,
  lanes: readonly SaidLane[],
  headline: SaidLane,
  hasRoom: HasRoom,
): DistrictRow[] {
  const [alike, others] = splitBy(lanes, headline.saying);
  const row = notTakingRow(board, alike, headline.saying);
  if (others.length === 0) return [{ ...row, named: lastNumbersOf(alike).length > 1 ? alike : [] }];
  return hasRoom(alike, others) ? [{ ...row, others }] : [row, ...rowsApart(board, others)];
}

function rowsApart(board: Board, lanes: readonly SaidLane[]): DistrictRow[] {
  const [first] = [...lanes].sort(compareSaidLanes);
  if (!first) return [];
  const [alike, rest] = splitBy(lanes, first.saying);
  return [notTakingRow(board, alike, first.saying), ...rowsApart(board, rest)];
}

/** The lanes of which the same is so, and the others. */
function splitBy(lanes: readonly SaidLane[], said: LaneSaying): [alike: SaidLane[], others: SaidLane[]] {
  const alike = lanes.filter(({ saying }) => saysTheSame(saying, said));
  return [alike, lanes.filter((lane) => !alike.includes(lane))];
}

const notTakingRow = (board: Board, alike: readonly SaidLane[], saying: LaneSaying): DistrictRow => ({
  state: saying.state === 'silent' ? 'silent' : 'not-taking',
  board,
  saying: sayTogether(saying, alike),
  named: alike,
  others: [],
});

/** A lane whose line is empty after closing leaves the clinic's line to the others. */
function saysTheSame(saying: LaneSaying, said: LaneSaying): boolean {
  if (said.state === 'serving-last' && saying.state === 'closed') return true;
  if (intakeEndOf(saying) !== intakeEndOf(said)) return false;
  return saying.state === said.state && instantIn(saying) === instantIn(said);
}

function sayTogether(said: LaneSaying, lanes: readonly SaidLane[]): LaneSaying {
  // A clinic that opens on no known day has no lane today.
  if (lanes.length === 0) return said;
  const waiting = lanes.reduce((sum, { saying }) => sum + saying.waiting, 0);
  if (!('lastTicket' in said)) return { ...said, waiting };
  const lastTicket = lastNumbersOf(lanes).join('·') || null;
  if (said.state !== 'full') return { ...said, waiting, lastTicket };
  const isProbable = lanes.some(({ saying }) => saying.reachable !== null);
  return { ...said, waiting, lastTicket, reachable: isProbable ? lastTicket : null };
}

/** Nobody behind the number that a full day probably reaches is promised more. */
const lastNumbersOf = (lanes: readonly SaidLane[]): string[] =>
  lanes.flatMap(({ saying }) => {
    const probable = saying.state === 'full' ? saying.reachable : null;
    return probable ?? ('lastTicket' in saying ? saying.lastTicket : null) ?? [];
  });

const intakeEndOf = (saying: LaneSaying): string | null =>
  saying.state === 'paused' ? saying.intakeUntil : null;
