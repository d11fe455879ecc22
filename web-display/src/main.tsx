import '@hannun/shared/theme.css';
import 'pretendard-gov/dist/web/variable/pretendardvariable-gov-dynamic-subset.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { parseScreenUrl } from './app/screen-url.js';
import { DisplayDeviceContext, startDisplayDevice } from './device/display-device.js';

const container = document.getElementById('screen');
if (!container) throw new Error('index.html has no #screen element');
const screenUrl = parseScreenUrl(location);
createRoot(container).render(
  <DisplayDeviceContext.Provider value={startDisplayDevice(screenUrl)}>
    <App route={screenUrl.route} />
  </DisplayDeviceContext.Provider>,
);
