import { type ClinicReading, mayTakePeople, stateOf } from '../saying/clinic-reading.js';

/** `soon`: not open yet, but people are in line already. */
export type ArrangedClinics = {
  open: readonly ClinicReading[];
  soon: readonly ClinicReading[];
  shut: readonly ClinicReading[];
};

/** Keeps the order given; `distanceMetres`: places to go by distance, and those of unknown state after them. */
export function arrangeClinics(
  readings: readonly ClinicReading[],
  distanceMetres: ((clinicId: string) => number) | null = null,
): ArrangedClinics {
  const open = readings.filter(mayTakePeople);
  const isSoon = (reading: ClinicReading) =>
    stateOf(reading) === 'not-yet' && reading.saying.lanes.some(({ saying }) => saying.waiting > 0);
  const others = readings.filter((reading) => !mayTakePeople(reading));
  return {
    open: distanceMetres ? byDistance(open, distanceMetres) : open,
    soon: others.filter(isSoon),
    shut: others.filter((reading) => !isSoon(reading)),
  };
}

const byDistance = (open: readonly ClinicReading[], distanceMetres: (clinicId: string) => number) =>
  [...open].sort(
    (a, b) =>
      Number(b.saying.isTaking) - Number(a.saying.isTaking) ||
      distanceMetres(a.board.clinicId) - distanceMetres(b.board.clinicId),
  );

/** `readings` in the order of `ids`, new ones last: cards must not jump under a finger. */
export function keepOrder(
  readings: readonly ClinicReading[],
  ids: readonly string[],
): readonly ClinicReading[] {
  const rank = ({ board }: ClinicReading) => {
    const index = ids.indexOf(board.clinicId);
    return index < 0 ? ids.length : index;
  };
  return [...readings].sort((a, b) => rank(a) - rank(b));
}
