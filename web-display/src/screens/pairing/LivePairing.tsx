import { useNow } from '@hannun/shared/ui/use-now';
import { useEffect } from 'react';
import { LiveScreen } from '../../app/LiveScreen.js';
import { requestJson } from '../../device/request-json.js';
import { useDisplayDevice } from '../../device/use-display-device.js';
import { PairingScreen } from './PairingScreen.js';
import { usePairing } from './use-pairing.js';

/** The screen of an unpaired device; a paired one continues with its clinic. */
export function LivePairing() {
  const device = useDisplayDevice();
  const now = useNow();
  const code = usePairing(device.id, openScreen);
  useEffect(() => {
    requestJson<{ device: { role: string; clinicId: string } }>('/api/v1/devices/me').then(
      ({ device }) => device.role === 'display' && openScreen(device.clinicId),
      () => {
        // Not paired or offline: the code stays on the screen.
      },
    );
  }, []);
  return (
    <LiveScreen target="nowhere" contentName="pairing" serverNowMs={now.wallMs} now={now}>
      <PairingScreen code={code} nowMs={now.wallMs} />
    </LiveScreen>
  );
}

/** Keeps layout, theme and sound of the address. */
const openScreen = (target: string): void => location.replace(`/display/${target}${location.search}`);
