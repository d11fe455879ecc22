import { loadFont } from './font/load-font.js';
import './layout/later.css';
import './layout/TextSizePicker.css';
import './layout/wide.css';
import { registerServiceWorker } from './offline/register-service-worker.js';

/** What reading does not need: styles, the font, then the service worker. Loaded later, because the first load has a budget. */
export async function loadLater(): Promise<void> {
  await loadFont();
  registerServiceWorker();
}
