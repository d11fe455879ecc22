import { exampleMoment } from '../../gallery/boards.js';
import { PairingScreen } from './PairingScreen.js';

export const pairingScreenExamples = {
  'pairing-code': <PairingScreen code="BCDFGH" present={exampleMoment} />,
  'pairing-asking': <PairingScreen code={null} present={exampleMoment} />,
} as const;
