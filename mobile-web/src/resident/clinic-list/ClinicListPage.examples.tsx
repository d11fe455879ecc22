import { closedBoards as allShut, districtBoards } from '../testing/fixtures.js';
import { pageDataAfter } from '../testing/render-page.js';

export const live = pageDataAfter(1, { boards: districtBoards });
export const checking = pageDataAfter(17, { boards: districtBoards });
export const stale = pageDataAfter(4 * 60, { boards: districtBoards });
export const expired = pageDataAfter(11 * 60, { boards: districtBoards });
export const oneSilent = pageDataAfter(1, {
  boards: districtBoards,
  silentSeconds: { 'wangsimni-plaza': 120 },
});
export const asleep = pageDataAfter(1, { boards: allShut });
export const empty = pageDataAfter(1, { boards: [] });
export const loading = pageDataAfter(1, { known: false, link: 'connecting' });
export const failed = pageDataAfter(1, { known: false, link: 'offline' });
