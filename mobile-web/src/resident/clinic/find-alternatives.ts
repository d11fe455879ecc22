import type { Board } from '@hannun/shared/contract';
import { type Candidate, findElsewhere, isTaking, type SaidLane } from '@hannun/shared/saying';
import { clinicFreshness } from '../data-freshness/data-freshness.js';
import { goThere } from '../go/describe-go.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import type { ClinicReading } from '../saying/clinic-reading.js';
import { timeZone } from '../time/format-time.js';
import { estimateTravel, type TravelEstimate } from '../travel/estimate-travel.js';
import type { Travel } from '../travel/use-travel.js';

/**
 * `lane`: of which test; `null`: several. `way`: from here; `null`: a card tells that from where people are.
 * `travelMinutes`: the way here included.
 */
export type Alternative = {
  board: Board;
  lane: string | null;
  mayTakeLonger: boolean;
  way: TravelEstimate | null;
  travelMinutes: number;
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
      travelMinutes: minutesTo(elsewhere.board, board, pageData) ?? 0,
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

/**
 * Only who is located, and has not said how long the way here takes, goes straight to another clinic: others go by way
 * of this one, as `GET /clinics/{id}/go` counts it.
 */
const goesByHere = ({ geolocation, choice }: Travel): boolean =>
  geolocation.status !== 'known' || choice === 'here' || typeof choice === 'number';

function wayFrom(from: Board, to: Board, pageData: PageData): TravelEstimate | null {
  const start = findClinicInfo(pageData, from.clinicId)?.position;
  if (!start || !goesByHere(pageData.travel)) return null;
  const geolocation = { status: 'known', location: start } as const;
  return estimateTravel(findClinicInfo(pageData, to.clinicId), {
    ...pageData.travel,
    geolocation,
    choice: null,
  });
}

/** From where people set out, the way here included; `null`: the clinic is not in the directory. */
function minutesTo(board: Board, from: Board, pageData: PageData): number | null {
  const clinic = findClinicInfo(pageData, board.clinicId);
  if (!clinic || !findClinicInfo(pageData, from.clinicId)) return null;
  const { travel } = pageData;
  if (!goesByHere(travel)) return estimateTravel(clinic, travel).travelMinutes ?? 0;
  const onward = board.clinicId === from.clinicId ? null : wayFrom(from, board, pageData);
  return (typeof travel.choice === 'number' ? travel.choice : 0) + (onward?.travelMinutes ?? 0);
}

function candidateOf(board: Board, from: Board, pageData: PageData): Candidate | null {
  const travelMinutes = minutesTo(board, from, pageData);
  if (travelMinutes === null) return null;
  const { freshness } = clinicFreshness(board, pageData);
  return { board, moment: { nowMs: pageData.now.wallMs, timeZone, freshness }, travelMinutes };
}

/** A card counts the same way: of people who have said how long the way here takes, or that they are here. */
export function travelVia({ travel }: PageData, { travelMinutes }: Alternative): Travel {
  return goesByHere(travel) && travel.choice !== null ? { ...travel, choice: travelMinutes } : travel;
}
