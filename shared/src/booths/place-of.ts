import type { Desk, LaneDesk } from '../contract/desk.js';
import { lanesToday } from '../queue/lanes-today.js';
import { type BoothChoices, callsPeople, type Standing, standingIn } from './booth-choices.js';

/** The lanes to ask about before the tablet can work in this one; none: it may begin. */
export function lanesToAsk(desk: Desk, lane: LaneDesk, choices: BoothChoices): LaneDesk[] {
  const calling = lanesToday(desk).filter(callsPeople);
  if (calling.every((each) => standingIn(choices, each).at === 'unasked')) return calling;
  return calling.includes(lane) && standingIn(choices, lane).at === 'unasked' ? [lane] : [];
}

/** Where the tablet stands, also while a lane is shown that calls nobody or rests; `null`: no lane here calls. */
export function placeOf(desk: Desk, lane: LaneDesk, choices: BoothChoices): Standing | null {
  const calling = lanesToday(desk).filter(callsPeople);
  const [first] = calling;
  if (!first) return null;
  if (calling.includes(lane)) return standingIn(choices, lane);
  const standings = calling.map((each) => standingIn(choices, each));
  return standings.find(({ at }) => at === 'booth') ?? { at: 'reception' };
}
