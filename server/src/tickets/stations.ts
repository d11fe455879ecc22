import type { Station, StationState, Ticket } from '@hannun/shared/contract';
import type { ClinicDay, LaneDay } from '@hannun/shared/queue';

/** A ticket's way through the clinic, in order; a lane taken out since then goes by its id. */
export function stationsOf(
  { lanes, removedLanes }: ClinicDay,
  current: LaneDay,
  { earlier = [] }: Ticket,
  state: StationState,
): Station[] {
  const known = [...lanes, ...removedLanes];
  const before = earlier.map(({ lane, served }): Station => {
    const name = known.find((other) => other.lane === lane)?.name ?? { ko: lane, en: lane };
    return { lane, name, state: served ? 'finished' : 'sent-on' };
  });
  return [...before, { lane: current.lane, name: current.name, state }];
}
