import type { Desk, LaneDesk } from '../contract/desk.js';
import { lanesToday } from '../queue/lanes-today.js';
import { type BoothChoices, callsPeople, type Standing, standingIn } from './booth-choices.js';

/**
 * The lanes to ask about before the tablet can work in this one; none: it may begin. Once it has a place, other lanes
 * are asked about only when somebody wants to call there, or when the chosen booth is gone.
 */
export function lanesToAsk(desk: Desk, lane: LaneDesk, choices: BoothChoices): LaneDesk[] {
  const calling = lanesToday(desk).filter(callsPeople);
  const isUnasked = (each: LaneDesk) => standingIn(choices, each).at === 'unasked';
  if (calling.every(isUnasked)) return calling;
  return calling.includes(lane) && isUnasked(lane) && choices[lane.lane] !== undefined ? [lane] : [];
}

/**
 * The lane that the tablet opens: that of the booth chosen last, else the first of the day. Of several lanes that its
 * booth serves, the one it worked on last.
 */
export function homeLane(desk: Desk, choices: BoothChoices, workedOn = ''): LaneDesk | undefined {
  const lanes = lanesToday(desk);
  const since = ({ lane }: LaneDesk): number => Date.parse(choices[lane]?.since ?? '');
  const [last] = lanes
    .filter((lane) => standingIn(choices, lane).at === 'booth')
    .toSorted((a, b) => since(b) - since(a));
  const booth = last && choices[last.lane]?.booth;
  const sameBooth = lanes.find(({ lane }) => lane === workedOn && booth && choices[lane]?.booth === booth);
  return sameBooth ?? last ?? lanes[0];
}

/**
 * Where the tablet stands, also while a lane is shown that calls nobody, rests or was not asked about; `null`: no lane
 * here calls.
 */
export function placeOf(desk: Desk, lane: LaneDesk, choices: BoothChoices): Standing | null {
  const calling = lanesToday(desk).filter(callsPeople);
  const [first] = calling;
  if (!first) return null;
  const here = standingIn(choices, lane);
  if (calling.includes(lane) && here.at !== 'unasked') return here;
  const standings = calling.map((each) => standingIn(choices, each));
  return standings.find(({ at }) => at === 'booth') ?? { at: 'reception' };
}
