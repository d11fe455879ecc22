import { Message } from '../components/Message/Message.js';
import { LiveClinic } from '../screens/clinic/LiveClinic.js';
import { messageOf } from '../words/message-words.js';
import type { Route } from './address.js';

/** The screen an address asks for. */
export function App({ route }: { route: Route }) {
  switch (route.screen) {
    case 'clinic':
      return <LiveClinic clinicId={route.clinicId} />;
    case 'district':
      return <Message icon="clock" {...messageOf('connecting')} />;
    case 'nowhere':
      return <Message icon="shut" {...messageOf('nowhere')} />;
  }
}
