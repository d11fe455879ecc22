import { asleep as allShut, district } from '../testing/boards.js';
import { sceneAfter } from '../testing/stage.js';

export const live = sceneAfter(1, { boards: district });
export const checking = sceneAfter(17, { boards: district });
export const stale = sceneAfter(4 * 60, { boards: district });
export const expired = sceneAfter(11 * 60, { boards: district });
export const oneSilent = sceneAfter(1, { boards: district, silent: { 'wangsimni-plaza': 120 } });
export const asleep = sceneAfter(1, { boards: allShut });
export const empty = sceneAfter(1, { boards: [] });
export const loading = sceneAfter(1, { known: false, link: 'connecting' });
export const failed = sceneAfter(1, { known: false, link: 'offline' });
