import { loadFont } from './font/load-font.js';
import { registerServiceWorker } from './offline/register-service-worker.js';

/** What reading does not need: the font, then the service worker. Loaded later, because the first load has a budget. */
export async function loadLater(): Promise<void> {
  await loadFont();
  registerServiceWorker();
}
