import { useEffect } from 'react';
import { LiveScreen } from '../../app/LiveScreen.js';
import { requestJson } from '../../television/request.js';
import { useTelevision } from '../../television/use-television.js';
import { useNow } from '../../time/use-now.js';
import { PairingScreen } from './PairingScreen.js';
import { usePairing } from './use-pairing.js';

/** The screen of a set nobody has told yet what to show; a paired one goes on where it was. */
export function LivePairing() {
  const television = useTelevision();
  const now = useNow();
  const code = usePairing(television.id, goTo);
  useEffect(() => {
    requestJson<{ device: { role: string; clinicId: string } }>('/api/v1/devices/me').then(
      ({ device }) => device.role === 'display' && goTo(device.clinicId),
      () => {
        // Not paired yet, or no server: the code on the screen is the way.
      },
    );
  }, []);
  return (
    <LiveScreen target="nowhere" shown="pairing" present={now.wall} now={now}>
      <PairingScreen code={code} present={now.wall} />
    </LiveScreen>
  );
}

/** Keeps what the address asked of layout, theme and sound. */
const goTo = (target: string): void => location.replace(`/display/${target}${location.search}`);
