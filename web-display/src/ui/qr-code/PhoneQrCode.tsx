import { QRCodeSVG } from 'qrcode.react';
import { type MessageKey, t } from '../../messages/translate.js';
import './PhoneQrCode.css';

type PhoneQrCodeProps = { url: string; messageKey?: MessageKey };

export const PhoneQrCode = ({ url, messageKey = 'onPhone' }: PhoneQrCodeProps) => (
  <figure className="phone-code">
    <QRCodeSVG value={url} level="M" marginSize={2} size={128} title={url} />
    <figcaption>{t.ko(messageKey)}</figcaption>
  </figure>
);
