import type { BoothHolder, Desk, LaneDesk } from '../contract/desk.js';
import type { HeldBooth } from '../contract/socket-events.js';

/** Where somebody said this tablet stands; `booth` is `null` at reception, which calls nobody. */
export type BoothChoice = { booth: string | null; since: string };

/** By lane, and only what was chosen by hand: no booth follows from the order of a list. */
export type BoothChoices = Readonly<Record<string, BoothChoice>>;

export type Standing = { at: 'booth'; booth: string } | { at: 'reception' } | { at: 'unasked' };

/** Where the tablet stands in a lane. A booth that the lane no longer has is asked for again. */
export function standingIn(choices: BoothChoices, lane: LaneDesk): Standing {
  if (!callsPeople(lane)) return { at: 'reception' };
  const choice = choices[lane.lane];
  if (!choice) return { at: 'unasked' };
  if (choice.booth === null) return { at: 'reception' };
  return boothsOf(lane).includes(choice.booth) ? { at: 'booth', booth: choice.booth } : { at: 'unasked' };
}

/** A lane that only counts people calls nobody, so it has no booths to stand at. */
export const callsPeople = ({ way }: Pick<LaneDesk, 'way'>): boolean => way !== 'heads';

/** In the order of the set-up; a booth removed from it while it is open, or occupied, comes last. */
export const boothsOf = ({ booths, openBooths, inService }: LaneDesk): string[] => [
  ...new Set([...booths, ...openBooths, ...inService.flatMap(boothOfTicket)]),
];

const boothOfTicket = (ticket: LaneDesk['inService'][number]): string[] =>
  ticket.status === 'in-service' ? [ticket.booth] : [];

/** Reception of these lanes. */
export const chooseReception = (
  choices: BoothChoices,
  lanes: readonly LaneDesk[],
  since: string,
): BoothChoices => ({
  ...choices,
  ...Object.fromEntries(lanes.filter(callsPeople).map(({ lane }) => [lane, { booth: null, since }])),
});

/** One room may serve several lanes: those not asked about yet need no question of their own. */
export function chooseBooth(
  choices: BoothChoices,
  { desk, lane: chosen, booth, since }: { desk: Desk; lane: string; booth: string; since: string },
): BoothChoices {
  const lanes = desk.lanes.filter(
    (lane) =>
      lane.lane === chosen || (standingIn(choices, lane).at === 'unasked' && boothsOf(lane).includes(booth)),
  );
  return { ...choices, ...Object.fromEntries(lanes.map(({ lane }) => [lane, { booth, since }])) };
}

/** What the other tablets are told. */
export const heldBooths = (choices: BoothChoices): HeldBooth[] =>
  Object.entries(choices).flatMap(([lane, { booth, since }]) =>
    booth === null ? [] : [{ lane, booth, since }],
  );

/** The other tablet at this booth, whichever lane it serves there; of several the last to come. */
export function otherHolder(desk: Desk, booth: string, device: string): BoothHolder | null {
  const others = (desk.holders ?? []).filter((held) => held.booth === booth && held.device !== device);
  return others.sort((a, b) => Date.parse(b.since) - Date.parse(a.since))[0] ?? null;
}

/** Who took this tablet's booth over after it had been chosen here. */
export function takenOverBy(
  desk: Desk,
  choices: BoothChoices,
  { lane, device }: { lane: LaneDesk; device: string },
): BoothHolder | null {
  const choice = choices[lane.lane];
  if (!choice || choice.booth === null) return null;
  const other = otherHolder(desk, choice.booth, device);
  return other && Date.parse(other.since) > Date.parse(choice.since) ? other : null;
}

/** Where a tablet's booth was taken over it stands nowhere, and its keys act on nobody, until its staff chose again. */
export const keptChoices = (desk: Desk, choices: BoothChoices, device: string): BoothChoices =>
  Object.fromEntries(
    Object.entries(choices).filter(([chosen]) => {
      const lane = desk.lanes.find((each) => each.lane === chosen);
      return !lane || takenOverBy(desk, choices, { lane, device }) === null;
    }),
  );
