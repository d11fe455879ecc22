import { type ClinicDay, peopleOn, waitingTickets } from '@hannun/shared';

/** The fields of a clinic's live hash (docs/redis.md), as one flat list of names and values. */
export function liveCounts({ day, epoch, lanes, retired }: ClinicDay, version: number): string[] {
  // A hash forgets nothing by itself, and nobody waits in a lane that was taken out.
  const counted = [...lanes, ...retired].map((lane) => ({ lane: lane.lane, tickets: waitingTickets(lane) }));
  const waiting = counted.reduce((people, { tickets }) => people + peopleOn(tickets), 0);
  const ofLanes = counted.flatMap(({ lane, tickets }) => [
    [`waiting:${lane}`, peopleOn(tickets)],
    [`tickets:${lane}`, tickets.length],
  ]);
  return [['day', day], ['epoch', epoch], ['version', version], ['waiting', waiting], ...ofLanes]
    .flat()
    .map(String);
}
