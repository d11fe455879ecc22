import '@hannun/shared/theme.css';
import 'pretendard-gov/dist/web/variable/pretendardvariable-gov-dynamic-subset.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { readAddress } from './app/address.js';
import { Screen } from './app/Screen.js';

const place = document.getElementById('screen');
if (!place) throw new Error('index.html holds no #screen to draw on');
const { route, layout, theme } = readAddress(location);
createRoot(place).render(
  <Screen layout={layout} theme={theme}>
    <App route={route} />
  </Screen>,
);
