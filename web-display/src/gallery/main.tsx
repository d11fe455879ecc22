import '@hannun/shared/theme.css';
import 'pretendard-gov/dist/web/variable/pretendardvariable-gov-dynamic-subset.css';
import { createRoot } from 'react-dom/client';
import { Screen } from '../app/Screen.js';
import { parseScreenUrl } from '../app/screen-url.js';
import { clinicScreenExamples } from '../screens/clinic/ClinicScreen.examples.js';
import { districtScreenExamples } from '../screens/district/DistrictScreen.examples.js';
import { pairingScreenExamples } from '../screens/pairing/PairingScreen.examples.js';

/** All screen states: `gallery.html#stale?theme=dark&layout=portrait&urgent=1`; lists them without a name. */
const examples: Readonly<Record<string, React.ReactNode>> = {
  ...clinicScreenExamples,
  ...districtScreenExamples,
  ...pairingScreenExamples,
};
const urgentNotice = {
  ko: '오늘은 오후 3시에 접수를 마칩니다. 내일 오전 9시에 다시 엽니다',
  en: 'Tickets end at 15:00 today. We open again at 09:00 tomorrow.',
};

const container = document.getElementById('screen');
if (!container) throw new Error('gallery.html has no #screen element');
const root = createRoot(container);

function render(): void {
  const [name = '', search = ''] = location.hash.slice(1).split('?');
  const { layout, theme } = parseScreenUrl({ pathname: '', search });
  const orientation = innerWidth >= innerHeight ? 'landscape' : 'portrait';
  const urgent = new URLSearchParams(search).has('urgent') ? urgentNotice : null;
  const appearance = { layout: layout ?? orientation, theme: theme === 'dark' ? 'dark' : 'light' } as const;
  root.render(
    name in examples ? (
      <Screen key={location.hash} appearance={appearance} urgent={urgent}>
        {examples[name]}
      </Screen>
    ) : (
      <ul>
        {Object.keys(examples).map((each) => (
          <li key={each}>
            <a href={`#${each}`}>{each}</a>
          </li>
        ))}
      </ul>
    ),
  );
}
addEventListener('hashchange', render);
render();
