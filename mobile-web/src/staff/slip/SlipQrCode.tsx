import { QRCodeSVG } from 'qrcode.react';
import type { Slip } from './slip.js';

/** Dark on white in every theme, so that phones can read it. */
export const SlipQrCode = ({ slip, title }: { slip: Slip; title: string }) =>
  slip.url && <QRCodeSVG value={slip.url} size={256} level="M" marginSize={3} title={title} />;
