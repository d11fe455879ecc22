import { exampleMoment } from '../../gallery/boards.js';
import { PairingScreen } from './PairingScreen.js';

/** Every state of an unpaired screen, by name. */
export const pairingScreenExamples = {
  'pairing-code': <PairingScreen code="BCDFGH" present={exampleMoment} />,
  'pairing-asking': <PairingScreen code={null} present={exampleMoment} />,
} as const;
