import { createBoardStore, followBoards, readClocks } from '@hannun/shared/client';
import { common } from '@hannun/shared/i18n';
import '@hannun/shared/theme.css';
import { createRoot } from 'react-dom/client';
import '../components/base.css';
import { LanguageProvider } from '../components/language/LanguageProvider.js';
import { followTheme } from '../components/theme/follow-theme.js';
import { App } from './App.js';
import { firstSnapshot, keepSnapshots } from './first-paint/first-boards.js';
import { applyTextSize, rememberedTextSize } from './frame/text-size.js';
import './page.css';
import { residentWords } from './words.js';

const words = [common, residentWords];
const store = createBoardStore();
const snapshot = firstSnapshot();
if (snapshot) {
  store.receive(snapshot.clinics);
  keepSnapshots(store, snapshot.district);
}

const follow = () => followBoards({ store, target: { district: true } });
let following: ReturnType<typeof follow> | null = null;
const retry = () => {
  following?.close();
  store.setLink('connecting');
  following = follow();
};

followTheme();
applyTextSize(rememberedTextSize());
const page = document.getElementById('app');
if (!page) throw new Error('index.html has lost its #app');
createRoot(page).render(
  <LanguageProvider words={words}>
    <App store={store} district={snapshot?.district ?? null} opened={readClocks()} retry={retry} />
  </LanguageProvider>,
);

// The socket's library and the typeface come after the first paint: neither is needed to read the page.
requestAnimationFrame(() =>
  setTimeout(() => {
    retry();
    void import('../components/fonts.js');
  }),
);
