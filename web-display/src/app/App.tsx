import { useWakeLock } from '@hannun/shared/ui/use-wake-lock';
import { LiveClinic } from '../screens/clinic/LiveClinic.js';
import { LiveDistrict } from '../screens/district/LiveDistrict.js';
import { LivePairing } from '../screens/pairing/LivePairing.js';
import type { Route } from './screen-url.js';

export function App({ route }: { route: Route }) {
  useWakeLock();
  switch (route.screen) {
    case 'clinic':
      return <LiveClinic clinicId={route.clinicId} />;
    case 'district':
      return <LiveDistrict />;
    case 'nowhere':
      return <LivePairing />;
  }
}
