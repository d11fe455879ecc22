import { QRCodeSVG } from 'qrcode.react';

/** Dark on white in every theme, so that phones can read it. */
export const SlipQrCode = ({ url, title }: { url: string | null; title: string }) =>
  url && <QRCodeSVG value={url} size={256} level="M" marginSize={3} title={title} />;
