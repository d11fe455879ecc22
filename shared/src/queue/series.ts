import type { CommandOf } from '../contract/command.js';
import type { SeriesGrant } from '../contract/desk.js';
import { seriesLetterOf, seriesNumber } from '../contract/ticket-id.js';
import type { ClinicDay } from './state.js';

/**
 * The letters of tablets' own series, the clearest first: without those that look like a figure (I, O, Q, S, Z, B, G),
 * and E, which Korean says like its two.
 */
export const seriesLetters = [...'KMRTWXHFLJNPUYCDVA'];

type Letters = Pick<ClinicDay, 'series' | 'lanes' | 'removedLanes'>;

/** No lane's letter, no other tablet's, and on no slip of the day. */
export function nextFreeLetter({ series, lanes, removedLanes }: Letters): string | undefined {
  const known = [...lanes, ...removedLanes];
  const taken = new Set([
    ...series.map(({ letter }) => letter),
    ...known.map(({ code }) => code),
    ...known.flatMap(({ otherTickets }) =>
      Object.values(otherTickets).map(({ number }) => seriesLetterOf(number)),
    ),
  ]);
  return seriesLetters.find((letter) => !taken.has(letter));
}

export const lettersOfTablet = ({ series }: Pick<Letters, 'series'>, device: string): string[] =>
  series.flatMap((grant) => (grant.device === device ? grant.letter : []));

/** Claimed again, a letter of the day before is of this day. */
export function withClaim(series: readonly SeriesGrant[], { letter, device }: SeriesGrant): SeriesGrant[] {
  const others = series.filter((grant) => grant.letter !== letter || grant.device !== device);
  return [...others, { letter, device }];
}

/** The number that a slip was handed out under, as its lane keeps it; `undefined`: the server gives it. */
export const numberOnSlip = ({
  number,
  series,
}: Pick<CommandOf<'check-in'>, 'number' | 'series'>): number | undefined =>
  number === undefined || series === undefined ? number : seriesNumber(series, number);

/** What the next day opens with: a tablet without a connection goes on with its letter past midnight. */
export const carriedSeries = ({ series = [] }: { series?: readonly SeriesGrant[] }): SeriesGrant[] =>
  series.filter(({ carried }) => !carried);
