import type { Board, Command, DayHours, LaneBoard } from '@hannun/shared/contract';
import {
  boardOf,
  type ClinicDay,
  type DayLane,
  decide,
  type EventOf,
  evolve,
  initialClinicDay,
  type QueueEvent,
} from '@hannun/shared/queue';
import {
  type GoSaying,
  goFor,
  placeOnBoard,
  sayLane,
  sayTicket,
  waitingTickets,
} from '@hannun/shared/saying';
import { addForecasts } from '../board-forecasts.js';
import { DayForecaster } from '../day-forecaster.js';

/** A time of Monday the 23rd in Seoul. */
export const at = (clock: string): string => new Date(`2026-11-23T${clock}:00+09:00`).toISOString();
export const nextDay = new Date('2026-11-24T09:00:00+09:00').toISOString();

export type Times = { from: string; intake: string; until: string; breaks?: readonly [string, string][] };

export const hoursOf = ({ from, intake, until, breaks = [] }: Times): DayHours => ({
  ...{ opensAt: at(from), intakeClosesAt: at(intake), closesAt: at(until) },
  breaks: breaks.map(([start, end]) => ({ from: at(start), until: at(end), reason: 'lunch' })),
});

/** Two minutes for each person, so that there is a forecast from the first call on. */
const usual = { way: 'slips', usualServiceSeconds: 120 } as const;
export const pcr: DayLane = {
  lane: 'pcr',
  code: 'A',
  name: { ko: 'PCR', en: 'PCR' },
  booths: ['1', '2'],
  ...usual,
};
export const rapid: DayLane = {
  ...{ lane: 'rapid', code: 'B', name: { ko: '신속항원', en: 'Rapid' }, booths: ['3'] },
  ...usual,
};

export const dayOpened = (fields: Partial<EventOf<'day-opened'>>): EventOf<'day-opened'> => ({
  ...{ type: 'day-opened', at: at('00:00'), clinicId: 'plaza', day: '2026-11-23', epoch: 1 },
  ...{ name: { ko: '광장', en: 'Plaza' }, noon: at('12:00'), nextOpensAt: nextDay, lanes: [pcr, rapid] },
  hours: hoursOf({ from: '09:00', intake: '17:30', until: '18:00', breaks: [['12:00', '13:00']] }),
  ...fields,
});

type Body<C> = C extends Command ? Omit<C, 'id' | 'clinicId' | 'at'> : never;
/** What somebody does, in its order; what the rules reject does not happen. */
export type Act = readonly [clock: string, command: Body<Command>];

export type PlayedDay = { state: ClinicDay; log: readonly QueueEvent[] };

export function play(opened: EventOf<'day-opened'>, acts: readonly Act[]): PlayedDay {
  let day: PlayedDay = { state: evolve(initialClinicDay, opened), log: [opened] };
  for (const [index, [clock, body]] of acts.entries()) {
    const command = { ...body, id: `command ${index}`, clinicId: 'plaza', at: at(clock) } as Command;
    const decision = decide(day.state, command, { device: 'tablet', nowIso: command.at, token: '' });
    if (decision.ok)
      day = { state: decision.events.reduce(evolve, day.state), log: [...day.log, ...decision.events] };
  }
  return day;
}

/** All that is said of a lane at a moment at which the tablet is heard. */
export type Said = {
  board: Board;
  lane: LaneBoard;
  saying: ReturnType<typeof sayLane>;
  go: GoSaying;
  tickets: readonly ReturnType<typeof sayTicket>[];
};

/** With the forecasts that the server makes of the same log. */
export function sayAll({ state, log }: PlayedDay, clock: string, travelMinutes: number | null = 20): Said[] {
  const forecaster = new DayForecaster({}, true);
  forecaster.replay([...log]);
  const nowIso = at(clock);
  const board = addForecasts(forecaster, boardOf(state, { version: 1, nowIso, contactAt: nowIso }));
  const moment = { nowMs: Date.parse(nowIso), timeZone: 'Asia/Seoul', freshness: 'live' } as const;
  return board.lanes.map((lane) => ({
    ...{ board, lane, saying: sayLane(board, lane, moment) },
    go: goFor({ board, lane, travelMinutes, moment }),
    tickets: waitingTickets(lane).map((ticket) => {
      return sayTicket({ ticket, place: placeOnBoard(board, ticket, moment.nowMs), board, lane }, moment);
    }),
  }));
}
