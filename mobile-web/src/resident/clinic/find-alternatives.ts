import type { Board } from '@hannun/shared/contract';
import {
  type Candidate,
  estimateTravelMinutes,
  findElsewhere,
  isTaking,
  measureDistanceMetres,
  type SaidLane,
} from '@hannun/shared/saying';
import { clinicFreshness } from '../data-freshness/data-freshness.js';
import { goThere } from '../go/describe-go.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import type { ClinicReading } from '../saying/clinic-reading.js';
import { timeZone } from '../time/format-time.js';
import { estimateTravel, type TravelEstimate } from '../travel/estimate-travel.js';

/** `lane`: of which test; `null`: several. `way`: from here; `null`: a card tells that from where people are. */
export type Alternative = {
  board: Board;
  lane: string | null;
  mayTakeLonger: boolean;
  way: TravelEstimate | null;
};

/** Where else to go for each test that is not to be had here; each clinic once. */
export function findAlternatives(reading: ClinicReading, pageData: PageData): readonly Alternative[] {
  const { board, saying } = reading;
  const here = candidateOf(board, board, pageData);
  if (!here) return [];
  const others = [...pageData.view.boards.values()].flatMap(
    (other) => candidateOf(other, board, pageData) ?? [],
  );
  const found = new Map<string, Alternative>();
  for (const said of [...saying.lanes, ...saying.notToday]) {
    if (canBeHad(said, reading, pageData)) continue;
    const { lane } = said.lane;
    const elsewhere = findElsewhere(here, lane, others);
    if (!elsewhere) continue;
    const before = found.get(elsewhere.board.clinicId);
    found.set(elsewhere.board.clinicId, {
      ...elsewhere,
      lane: before ? null : lane,
      mayTakeLonger: elsewhere.mayTakeLonger || (before?.mayTakeLonger ?? false),
      way: wayFrom(board, elsewhere.board, pageData),
    });
  }
  return [...found.values()];
}

function canBeHad(said: SaidLane, reading: ClinicReading, pageData: PageData): boolean {
  if (!isTaking(said.saying)) return false;
  const travel = estimateTravel(findClinicInfo(pageData, reading.board.clinicId), pageData.travel);
  const { answer } = goThere(said, { reading, travel, nowMs: pageData.now.wallMs });
  return answer !== 'no' && answer !== 'unlikely';
}

function wayFrom(from: Board, to: Board, pageData: PageData): TravelEstimate | null {
  const start = findClinicInfo(pageData, from.clinicId)?.position;
  if (!start || pageData.travel.geolocation.status === 'known') return null;
  const geolocation = { status: 'known', location: start } as const;
  return estimateTravel(findClinicInfo(pageData, to.clinicId), {
    ...pageData.travel,
    geolocation,
    choice: null,
  });
}

/** The way from where people are, else from the clinic whose page they read. */
function candidateOf(board: Board, from: Board, pageData: PageData): Candidate | null {
  const start = findClinicInfo(pageData, from.clinicId)?.position;
  const there = findClinicInfo(pageData, board.clinicId)?.position;
  if (!start || !there) return null;
  const { geolocation } = pageData.travel;
  const origin = geolocation.status === 'known' ? geolocation.location : start;
  const metres = measureDistanceMetres(origin, there);
  const { freshness } = clinicFreshness(board, pageData);
  return {
    board,
    moment: { nowMs: pageData.now.wallMs, timeZone, freshness },
    travelMinutes: metres === 0 ? 0 : estimateTravelMinutes(metres),
  };
}
