import { QRCodeSVG } from 'qrcode.react';
import { say } from '../../words/say.js';
import './PhoneCode.css';

export const PhoneCode = ({ url }: { url: string }) => (
  <figure className="phone-code">
    <QRCodeSVG value={url} level="M" marginSize={2} size={128} title={url} />
    <figcaption>{say.ko('onPhone')}</figcaption>
  </figure>
);
