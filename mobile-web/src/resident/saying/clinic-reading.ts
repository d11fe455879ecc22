import type { Board } from '@hannun/shared/contract';
import { type ClinicSaying, compareSaidLanes, type LaneState, sayClinic } from '@hannun/shared/saying';
import {
  clinicFreshness,
  type DataFreshness,
  isCurrent,
  lineFreshness,
  pageFreshness,
} from '../data-freshness/data-freshness.js';
import type { PageData } from '../page-data.js';
import { timeZone } from '../time/format-time.js';

/** A lane id; `null`: any lane. */
export type LaneFilter = string | null;

/** What may be said of a clinic as this phone knows it, and how recently its tablets were heard. */
export type ClinicReading = { board: Board; saying: ClinicSaying; freshnessState: DataFreshness };

/** `null`: the clinic has no such lane. */
export function readClinic(board: Board, pageData: PageData, test: LaneFilter = null): ClinicReading | null {
  const freshnessState = clinicFreshness(board, pageData);
  const { freshness, seenAtMs } = freshnessState;
  const heard = seenAtMs === null ? board : { ...board, contactAt: new Date(seenAtMs).toISOString() };
  const saying = sayClinic(heard, { nowMs: pageData.now.wallMs, timeZone, freshness }, test);
  return saying && { board, saying, freshnessState };
}

/** All clinics in which the test runs today, in the one order of lists. */
export function readClinics(pageData: PageData, test: LaneFilter): readonly ClinicReading[] {
  return [...pageData.view.boards.values()]
    .flatMap((board) => readClinic(board, pageData, test) ?? [])
    .filter(({ saying }) => test === null || saying.lanes.length > 0)
    .sort(
      (a, b) =>
        compareSaidLanes(a.saying.headline, b.saying.headline) ||
        a.board.clinicId.localeCompare(b.board.clinicId),
    );
}

export const stateOf = ({ saying }: ClinicReading): LaneState => saying.headline.saying.state;

/** Open as far as this phone knows: a place to go, or one that was before it fell silent. */
export const mayTakePeople = (reading: ClinicReading): boolean =>
  reading.saying.isTaking || ['unconfirmed', 'silent'].includes(stateOf(reading));

/** Nothing is known or told but hours. */
export const isShutByHours = (reading: ClinicReading): boolean =>
  ['closed', 'day-off', 'not-today'].includes(stateOf(reading));

/** How recent what is shown is; `null`: nothing but hours. */
export const shownFreshness = (reading: ClinicReading, pageData: PageData): DataFreshness | null =>
  isShutByHours(reading)
    ? null
    : lineFreshness(reading.freshnessState, reading.board.unconfirmedSince, pageData);

/** The whole list: live only while something that it shows is. */
export function listFreshness(readings: readonly ClinicReading[], pageData: PageData): DataFreshness {
  const shown = readings.flatMap((reading) => shownFreshness(reading, pageData) ?? []);
  shown.sort((a, b) => (b.seenAtMs ?? 0) - (a.seenAtMs ?? 0));
  return (!shown.some(isCurrent) && shown[0]) || pageFreshness(pageData);
}
