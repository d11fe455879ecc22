import { applyBoards, createBoardStore, readClocks, subscribeToBoards } from '@hannun/shared/client';
import { type ResidentLanguage, residentLanguages } from '@hannun/shared/i18n';
import '@hannun/shared/theme.css';
import { createRoot } from 'react-dom/client';
import '../ui/base.css';
import { preferredLanguage } from '../ui/language/language-preference.js';
import { syncTheme } from '../ui/theme/sync-theme.js';
import { App } from './App.js';
import { loadInitialSnapshot, persistSnapshots } from './initial-data/initial-snapshot.js';
import { firstMessages, loadMessages } from './language/languages.js';
import { TranslationProvider } from './language/translation.js';
import { isWide } from './layout/is-wide.js';
import { applyTextSize, loadTextSize } from './layout/text-size.js';
import './page.css';
import { preloadPageAt } from './lazy-pages.js';
import type { Messages } from './messages/ko.js';

const store = createBoardStore();
const initialSnapshot = loadInitialSnapshot();
if (initialSnapshot) {
  applyBoards(store, initialSnapshot.clinics, initialSnapshot.missing);
  persistSnapshots(store, initialSnapshot.district);
}

const openSubscription = () =>
  subscribeToBoards({ store, target: { district: true }, disconnectWhenHidden: true });
let subscription: ReturnType<typeof openSubscription> | null = null;
const retry = () => {
  subscription?.close();
  store.setConnectionStatus('connecting');
  subscription = openSubscription();
};

type FirstTexts = { language: ResidentLanguage; messages: readonly Partial<Messages>[]; isPartial: boolean };

function renderApp(texts: FirstTexts): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('index.html has no #app element');
  createRoot(root).render(
    <TranslationProvider {...texts}>
      <App store={store} district={initialSnapshot?.district ?? null} openedAt={readClocks()} retry={retry} />
    </TranslationProvider>,
  );
  // After the first paint: the socket library, then what reading does not need. Offline, that stays as it is.
  requestAnimationFrame(() =>
    setTimeout(() => {
      retry();
      import('./load-later.js').then(({ loadLater }) => loadLater()).catch(() => undefined);
    }),
  );
}

syncTheme();
applyTextSize(loadTextSize());
const language = preferredLanguage(residentLanguages);
const isList = location.pathname === '/';
const firstTexts = async (): Promise<FirstTexts> => {
  const first = isList ? firstMessages(language) : null;
  return { language, messages: first ?? (await loadMessages(language)), isPartial: first !== null };
};
if (isWide()) void import('./layout/wide.css');
Promise.all([firstTexts(), preloadPageAt(location.pathname)]).then(
  ([texts]) => renderApp(texts),
  // The chosen language cannot be fetched: the list's Korean texts are part of the page.
  () => renderApp({ language: 'ko', messages: firstMessages('ko') ?? [], isPartial: true }),
);
