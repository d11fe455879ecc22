import type { QueueMode } from '../contract/value-lists.js';
import type { LanePlan } from './day-plan.js';

export type LaneSummary = { lane: string; code: string; way: QueueMode; booths: readonly string[] };

const loadByHour = [1.15, 1.1, 0.9, 0.6, 0.95, 1.05, 0.85, 0.6];
const serviceSeconds = 110;
const turnoverSeconds = 12;
const partyWorkRatio = 1.25;

export function typicalLane({ lane, code, way, booths }: LaneSummary): LanePlan {
  const staffed = booths.length > 0 ? booths : ['1'];
  const capacity = (staffed.length * 3600) / (serviceSeconds * partyWorkRatio + turnoverSeconds);
  return {
    lane,
    code,
    heads: way === 'heads',
    arrivalsByHour: loadByHour.map((share) => share * capacity),
    early: Math.round(capacity / 4),
    service: serviceSeconds,
    shifts: staffed.map((booth) => ({ booth, from: 0, until: loadByHour.length * 3600 })),
  };
}

export const typicalDaySeconds = loadByHour.length * 3600;
