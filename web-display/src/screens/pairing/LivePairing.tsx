import { useEffect } from 'react';
import { LiveScreen } from '../../app/LiveScreen.js';
import { requestJson } from '../../television/request.js';
import { useTelevision } from '../../television/use-television.js';
import { useNow } from '../../time/use-now.js';
import { PairingScreen } from './PairingScreen.js';
import { usePairing } from './use-pairing.js';

/** The screen of an unpaired device; a paired one continues with its clinic. */
export function LivePairing() {
  const television = useTelevision();
  const now = useNow();
  const code = usePairing(television.id, goTo);
  useEffect(() => {
    requestJson<{ device: { role: string; clinicId: string } }>('/api/v1/devices/me').then(
      ({ device }) => device.role === 'display' && goTo(device.clinicId),
      () => {
        // Not paired or offline: the code stays on the screen.
      },
    );
  }, []);
  return (
    <LiveScreen target="nowhere" shown="pairing" present={now.wall} now={now}>
      <PairingScreen code={code} present={now.wall} />
    </LiveScreen>
  );
}

/** Keeps layout, theme and sound of the address. */
const goTo = (target: string): void => location.replace(`/display/${target}${location.search}`);
