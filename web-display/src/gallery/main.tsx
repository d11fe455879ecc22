import '@hannun/shared/theme.css';
import 'pretendard-gov/dist/web/variable/pretendardvariable-gov-dynamic-subset.css';
import { createRoot } from 'react-dom/client';
import { readAddress } from '../app/address.js';
import { Screen } from '../app/Screen.js';
import { clinicScreenExamples } from '../screens/clinic/ClinicScreen.examples.js';
import { districtScreenExamples } from '../screens/district/DistrictScreen.examples.js';

/** One example at the panel's size: `gallery.html?example=stale&theme=dark&layout=portrait`. */
const examples: Readonly<Record<string, React.ReactNode>> = {
  ...clinicScreenExamples,
  ...districtScreenExamples,
};
const place = document.getElementById('screen');
if (!place) throw new Error('gallery.html holds no #screen to draw on');
const { layout, theme } = readAddress(location);
const shape = innerWidth >= innerHeight ? 'landscape' : 'portrait';
const urgent = new URLSearchParams(location.search).get('urgent');
createRoot(place).render(
  <Screen
    looks={{ layout: layout ?? shape, theme: theme === 'dark' ? 'dark' : 'light' }}
    urgent={
      urgent === null ? null : { ko: urgent, en: 'We close at 15:00 today. Please come back tomorrow.' }
    }
  >
    {examples[new URLSearchParams(location.search).get('example') ?? 'live']}
  </Screen>,
);
