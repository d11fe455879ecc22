import { languages } from '@hannun/shared/i18n';
import '@hannun/shared/theme.css';
import { createRoot } from 'react-dom/client';
import '../ui/base.css';
import '../ui/fonts.js';
import { preferredLanguage } from '../ui/language/language-preference.js';
import { syncTheme } from '../ui/theme/sync-theme.js';
import { App } from './App.js';
import { storedTheme } from './layout/theme.js';
import './page.css';
import { messagesIn } from './messages.js';
import { TranslationProvider } from './translation.js';

syncTheme(storedTheme);
const root = document.getElementById('app');
if (!root) throw new Error('The page has no #app element');
const language = preferredLanguage(languages);
createRoot(root).render(
  <TranslationProvider language={language} messages={messagesIn(language)}>
    <App />
  </TranslationProvider>,
);
