import { Suspense } from 'react';
import { readSetting } from '../../ui/storage/settings.js';
import { lazyOptional } from '../lazy-optional.js';
import type { PageData } from '../page-data.js';
import { slipsKey } from './slips-key.js';

const MySlips = lazyOptional(async () => (await import('./MySlips.js')).MySlips);

/** Loads nothing for whoever keeps no slip but finished and left ones; until it is loaded, the place of its rows is held. */
export function KeptSlips({ pageData }: { pageData: PageData }) {
  const rows = readSetting(slipsKey)?.match(/"status":"[^fl]/g);
  return rows ? (
    <Suspense fallback={<p style={{ height: `${rows.length * 3 + 0.25}rem` }} />}>
      <MySlips pageData={pageData} />
    </Suspense>
  ) : null;
}
