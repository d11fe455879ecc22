import { applyBoards, createBoardStore, readClocks, subscribeToBoards } from '@hannun/shared/client';
import '@hannun/shared/theme.css';
import { createRoot } from 'react-dom/client';
import '../components/base.css';
import { followTheme } from '../components/theme/follow-theme.js';
import { App } from './App.js';
import { firstSnapshot, keepSnapshots } from './first-paint/first-boards.js';
import { applyTextSize, rememberedTextSize } from './frame/text-size.js';
import { loadWords, preferredLanguage, type ResidentLanguage } from './language/languages.js';
import { SpeechProvider } from './language/speech.js';
import { fetchTypeface } from './typeface/fetch-typeface.js';
import './page.css';
import { startWorker } from './offline/start-worker.js';
import { fetchPageAt } from './pages.js';
import { ko } from './words/ko.js';
import type { WordList } from './words/word-list.js';

const store = createBoardStore();
const snapshot = firstSnapshot();
if (snapshot) {
  applyBoards(store, snapshot.clinics, snapshot.missing);
  keepSnapshots(store, snapshot.district);
}

const follow = () => subscribeToBoards({ store, target: { district: true }, disconnectWhenHidden: true });
let following: ReturnType<typeof follow> | null = null;
const retry = () => {
  following?.close();
  store.setConnectionStatus('connecting');
  following = follow();
};

function show(language: ResidentLanguage, words: WordList): void {
  const page = document.getElementById('app');
  if (!page) throw new Error('index.html has no #app element');
  createRoot(page).render(
    <SpeechProvider language={language} words={words}>
      <App store={store} district={snapshot?.district ?? null} opened={readClocks()} retry={retry} />
    </SpeechProvider>,
  );
  // After the first paint: the socket library, then the font, then the service worker. Reading needs none of them.
  requestAnimationFrame(() =>
    setTimeout(() => {
      retry();
      void fetchTypeface().then(startWorker);
    }),
  );
}

followTheme();
applyTextSize(rememberedTextSize());
const language = preferredLanguage();
Promise.all([loadWords(language), fetchPageAt(location.pathname)]).then(
  ([words]) => show(language, words),
  // The chosen language cannot be fetched: Korean is part of the page.
  () => show('ko', ko),
);
