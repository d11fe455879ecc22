import type { CalledTicket } from '../contract/board.js';
import type { ClinicSaying, SaidLane } from '../saying/clinic-saying.js';
import { type LaneFigures, laneFiguresOf, showsWait } from './lane-figures.js';
import { type CalledLane, type LaneRowView, laneRowViewOf } from './lane-row-view.js';
import { type BilingualSentence, laneSentence } from './lane-sentences.js';
import type { ScreenMoment } from './screen-moment.js';

export type ScreenRow = { said: SaidLane; view: LaneRowView; figures: LaneFigures };

/** All that a lobby screen says of a clinic in rows, however it is set out. */
export type ScreenRows = {
  rows: readonly ScreenRow[];
  /** Some lane has a wait, or says why not, so all rows share the columns. */
  showsForecasts: boolean;
  lastCalls: readonly CalledTicket[];
  /** In place of the last calls: when the clinic opens, while every lane is still to open. */
  opening: BilingualSentence | null;
};

const lastCallsShown = 3;

/** `called`: the lanes whose newest call is announced at this moment. */
export function screenRowsOf(
  { lanes, headline }: ClinicSaying,
  called: readonly CalledLane[],
  moment: ScreenMoment,
): ScreenRows {
  const rows = lanes.map(
    (said): ScreenRow => ({
      said,
      ...describeRow(said, laneRowViewOf(said, called, moment), moment),
    }),
  );
  const isMorning = lanes.every(({ saying }) => saying.state === 'not-yet');
  return {
    rows,
    showsForecasts: rows.some(({ figures }) => showsWait(figures)),
    lastCalls: listLastCalls(rows),
    opening: isMorning ? laneSentence(headline.saying, moment) : null,
  };
}

/** How many wait is said once. */
function describeRow({ saying }: SaidLane, view: LaneRowView, moment: ScreenMoment): Omit<ScreenRow, 'said'> {
  const figures = laneFiguresOf(saying, moment);
  return { view, figures: view.state === 'uncalled' ? { ...figures, count: null } : figures };
}

/** Without the call that each row already shows; newest first. */
const listLastCalls = (rows: readonly ScreenRow[]): CalledTicket[] =>
  rows
    .flatMap(({ said: { lane }, view: { call } }) => lane.nowServing.filter((each) => !isSame(each, call)))
    .sort((a, b) => (a.calledAt < b.calledAt ? 1 : -1))
    .slice(0, lastCallsShown);

/** A recall is a call of its own, and numbers come again the next day. */
const isSame = (a: CalledTicket, b: CalledTicket | undefined): boolean =>
  a.ticket === b?.ticket && a.calledAt === b.calledAt;
