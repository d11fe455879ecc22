import { QRCodeSVG } from 'qrcode.react';
import { t } from '../../messages/translate.js';
import './PhoneQrCode.css';

export const PhoneQrCode = ({ url }: { url: string }) => (
  <figure className="phone-code">
    <QRCodeSVG value={url} level="M" marginSize={2} size={128} title={url} />
    <figcaption>{t.ko('onPhone')}</figcaption>
  </figure>
);
