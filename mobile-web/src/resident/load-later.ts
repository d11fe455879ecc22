import { loadFont } from './font/load-font.js';
import './layout/later.css';
import './layout/TextSizePicker.css';
import './layout/wide.css';
import { registerServiceWorker } from './offline/register-service-worker.js';

// What follows a list that is readable already. In this file too, because the first load names each file that it may need.
export { OpeningNotifier } from './alert/OpeningNotifier.js';
export { CachedHours } from './clinic-list/CachedHours.js';
export { NextOpening } from './clinic-list/NextOpening.js';
export { GoStrip } from './go/GoStrip.js';

/** What reading does not need: styles, the font, then the service worker. Loaded later, because the first load has a budget. */
export async function loadLater(): Promise<void> {
  await loadFont();
  registerServiceWorker();
}
