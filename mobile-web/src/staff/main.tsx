import '@hannun/shared/theme.css';
import { createRoot } from 'react-dom/client';
import '../ui/base.css';
import '../ui/fonts.js';
import { LanguageProvider } from '../ui/language/LanguageProvider.js';
import { syncTheme } from '../ui/theme/sync-theme.js';
import { App } from './App.js';
import './page.css';
import { messages } from './messages.js';

syncTheme();
const root = document.getElementById('app');
if (!root) throw new Error('The page has no #app element');
createRoot(root).render(
  <LanguageProvider messages={messages}>
    <App />
  </LanguageProvider>,
);
