import '@hannun/shared/theme.css';
import { createRoot } from 'react-dom/client';
import '../components/base.css';
import '../components/fonts.js';
import { LanguageProvider } from '../components/language/LanguageProvider.js';
import { followTheme } from '../components/theme/follow-theme.js';
import { App } from './App.js';
import { chosenTheme } from './frame/theme.js';
import './page.css';
import { vocabulary } from './vocabulary.js';

followTheme(chosenTheme);
const page = document.getElementById('app');
if (!page) throw new Error('The page has no #app element');
createRoot(page).render(
  <LanguageProvider words={vocabulary}>
    <App />
  </LanguageProvider>,
);
