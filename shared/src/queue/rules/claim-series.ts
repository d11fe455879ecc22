import { maxSeriesPerTablet } from '../../contract/limits.js';
import { lettersOfTablet, nextFreeLetter } from '../series.js';
import { accept, type CommandRule, reject } from './decision.js';

/**
 * A tablet that names its letter keeps it; any other claim gets a new one, because nobody knows which numbers of an old
 * one stand on slips.
 */
export const claimSeries: CommandRule<'claim-series'> = (state, { letter: kept, at }, { device }) => {
  const own = lettersOfTablet(state, device);
  const isKept = kept !== undefined && own.includes(kept);
  const free = own.length < maxSeriesPerTablet ? nextFreeLetter(state) : undefined;
  const letter = isKept ? kept : free;
  return letter === undefined
    ? reject(
        'already-done',
        'No letter is left for this tablet today. Offline, its slips get their numbers once it is connected again.',
      )
    : accept([{ type: 'series-claimed', at, letter, device }], { letter });
};
