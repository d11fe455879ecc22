import { type BoothChoices, callsPeople, lanesToAsk } from '@hannun/shared/booths';
import type { Desk, LaneDesk } from '@hannun/shared/contract';
import { lanesToday } from '@hannun/shared/queue';
import { useState } from 'react';

export type PlaceQuestion = {
  /** The lanes asked about. */
  lanes: readonly LaneDesk[];
  /** `undefined`: the tablet cannot work before it has a place. */
  cancel: (() => void) | undefined;
};

/** Whether somebody wants to change the tablet's place, or to call in the lane in view too. */
type Change = 'place' | 'call-here';

/** The question where the tablet stands, while it has to be answered or somebody wants to change the answer. */
export function usePlaceQuestion(
  desk: Desk,
  lane: LaneDesk | undefined,
  choices: BoothChoices,
  selectLane: (lane: string) => void,
) {
  const [change, setChange] = useState<Change | null>(null);
  const asked = lane ? lanesToAsk(desk, lane, choices) : [];
  const known = lanesToday(desk).find((each) => lanesToAsk(desk, each, choices).length === 0);
  const cancel = () => {
    setChange(null);
    if (asked.length > 0 && known) selectLane(known.lane);
  };
  const wanted = lane && change === 'call-here' ? [lane] : lanesToday(desk).filter(callsPeople);
  const lanes = asked.length > 0 ? asked : wanted;
  const question: PlaceQuestion | null =
    change !== null || asked.length > 0 ? { lanes, cancel: known && cancel } : null;
  return {
    question,
    ask: () => setChange('place'),
    askHere: () => setChange('call-here'),
    answered: () => setChange(null),
  };
}
