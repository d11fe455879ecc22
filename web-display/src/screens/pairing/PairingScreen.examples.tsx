import { exampleTimeMs } from '../../gallery/example-boards.js';
import { PairingScreen } from './PairingScreen.js';

export const pairingScreenExamples = {
  'pairing-code': <PairingScreen code="BCDFGH" nowMs={exampleTimeMs} />,
  'pairing-asking': <PairingScreen code={null} nowMs={exampleTimeMs} />,
} as const;
