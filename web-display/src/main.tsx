import '@hannun/shared/theme.css';
import 'pretendard-gov/dist/web/variable/pretendardvariable-gov-dynamic-subset.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { readAddress } from './app/address.js';
import { switchOn, TelevisionContext } from './television/television.js';

const place = document.getElementById('screen');
if (!place) throw new Error('index.html has no #screen element');
const address = readAddress(location);
createRoot(place).render(
  <TelevisionContext.Provider value={switchOn(address)}>
    <App route={address.route} />
  </TelevisionContext.Provider>,
);
