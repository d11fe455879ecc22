import type { LaneWay } from '../contract/clinic.js';
import type { LanePlan } from './plan.js';

export type LaneOutline = { lane: string; code: string; way: LaneWay; booths: readonly string[] };

const load = [1.15, 1.1, 0.9, 0.6, 0.95, 1.05, 0.85, 0.6];
const service = 110;
const changeOver = 12;
const partyWork = 1.25;

export function usualLane({ lane, code, way, booths }: LaneOutline): LanePlan {
  const staffed = booths.length > 0 ? booths : ['1'];
  const capacity = (staffed.length * 3600) / (service * partyWork + changeOver);
  return {
    lane,
    code,
    heads: way === 'heads',
    arrivalsByHour: load.map((share) => share * capacity),
    early: Math.round(capacity / 4),
    service,
    shifts: staffed.map((booth) => ({ booth, from: 0, until: load.length * 3600 })),
  };
}

export const usualLength = load.length * 3600;
