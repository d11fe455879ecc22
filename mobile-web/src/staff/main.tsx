import { common } from '@hannun/shared/i18n';
import '@hannun/shared/theme.css';
import { createRoot } from 'react-dom/client';
import '../components/base.css';
import '../components/fonts.js';
import { LanguageProvider } from '../components/language/LanguageProvider.js';
import { followTheme } from '../components/theme/follow-theme.js';
import { App } from './App.js';
import './page.css';
import { staffWords } from './words.js';

const words = [common, staffWords];

followTheme();
const page = document.getElementById('app');
if (!page) throw new Error('staff.html has lost its #app');
createRoot(page).render(
  <LanguageProvider words={words}>
    <App />
  </LanguageProvider>,
);
