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

/** The question where the tablet stands, while it has to be answered or somebody wants to change the answer. */
export function usePlaceQuestion(
  desk: Desk,
  lane: LaneDesk | undefined,
  choices: BoothChoices,
  selectLane: (lane: string) => void,
) {
  const [isChanging, setIsChanging] = useState(false);
  const asked = lane ? lanesToAsk(desk, lane, choices) : [];
  const known = lanesToday(desk).find((each) => lanesToAsk(desk, each, choices).length === 0);
  const cancel = () => {
    setIsChanging(false);
    if (asked.length > 0 && known) selectLane(known.lane);
  };
  const lanes = asked.length > 0 ? asked : lanesToday(desk).filter(callsPeople);
  const question: PlaceQuestion | null =
    isChanging || asked.length > 0 ? { lanes, cancel: known && cancel } : null;
  return { question, ask: () => setIsChanging(true), answered: () => setIsChanging(false) };
}
