import '@hannun/shared/theme.css';
import { createRoot } from 'react-dom/client';
import '../ui/base.css';
import '../ui/fonts.js';
import { LanguageProvider } from '../ui/language/LanguageProvider.js';
import { syncTheme } from '../ui/theme/sync-theme.js';
import { App } from './App.js';
import { chosenTheme } from './frame/theme.js';
import './page.css';
import { vocabulary } from './vocabulary.js';

syncTheme(chosenTheme);
const page = document.getElementById('app');
if (!page) throw new Error('The page has no #app element');
createRoot(page).render(
  <LanguageProvider messages={vocabulary}>
    <App />
  </LanguageProvider>,
);
