import { type ClinicDay, peopleWaiting, waitingTickets } from '@hannun/shared/queue';

export function liveCounts({ day, epoch, lanes, removedLanes }: ClinicDay, version: number): string[] {
  // A hash keeps fields until they are overwritten, so a removed lane is written as zero.
  const counted = [...lanes, ...removedLanes].map((lane) => ({
    lane: lane.lane,
    people: peopleWaiting(lane),
    tickets: waitingTickets(lane).length,
  }));
  const waiting = counted.reduce((sum, { people }) => sum + people, 0);
  const ofLanes = counted.flatMap(({ lane, people, tickets }) => [
    [`waiting:${lane}`, people],
    [`tickets:${lane}`, tickets],
  ]);
  return [['day', day], ['epoch', epoch], ['version', version], ['waiting', waiting], ...ofLanes]
    .flat()
    .map(String);
}
