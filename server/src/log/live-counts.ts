import { boardOf, type ClinicDay } from '@hannun/shared';

/** The fields of a clinic's live hash (docs/redis.md), as one flat list of names and values. */
export function liveCounts(state: ClinicDay, version: number, now: string): string[] {
  const { day, epoch, waiting, lanes } = boardOf(state, { version, now, contactAt: null });
  const ofLanes = lanes.flatMap(({ lane, waiting: people, tickets }) => [
    [`waiting:${lane}`, people],
    [`tickets:${lane}`, tickets],
  ]);
  return [['day', day], ['epoch', epoch], ['version', version], ['waiting', waiting], ...ofLanes]
    .flat()
    .map(String);
}
