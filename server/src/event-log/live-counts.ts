import { type ClinicDay, peopleOn, waitingTickets } from '@hannun/shared/queue';

export function liveCounts({ day, epoch, lanes, removedLanes }: ClinicDay, version: number): string[] {
  // A hash keeps fields until they are overwritten, so a removed lane is written as zero.
  const counted = [...lanes, ...removedLanes].map((lane) => ({
    lane: lane.lane,
    tickets: waitingTickets(lane),
  }));
  const waiting = counted.reduce((people, { tickets }) => people + peopleOn(tickets), 0);
  const ofLanes = counted.flatMap(({ lane, tickets }) => [
    [`waiting:${lane}`, peopleOn(tickets)],
    [`tickets:${lane}`, tickets.length],
  ]);
  return [['day', day], ['epoch', epoch], ['version', version], ['waiting', waiting], ...ofLanes]
    .flat()
    .map(String);
}
