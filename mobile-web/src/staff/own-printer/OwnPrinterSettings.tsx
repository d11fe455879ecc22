import { useState } from 'react';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import type { PrinterKind } from './printer-device.js';
import { ownPrinter, useOwnPrinter } from './use-own-printer.js';

/** Browsers have them on https and localhost only, and iPads not at all. */
const kindsHere = (): PrinterKind[] =>
  (['usb', 'serial'] as const).filter((kind) => kind in navigator && window.isSecureContext);

/** Connects a receipt printer to this tablet itself. */
export function OwnPrinterSettings({ onConnected }: { onConnected: () => void }) {
  const { t } = useTranslation();
  const { printer, isConnected } = useOwnPrinter();
  const [isRefused, setIsRefused] = useState(false);
  const kinds = kindsHere();
  const choose = async (kind: PrinterKind) => {
    const isChosen = await ownPrinter.choose(kind).catch(() => false);
    setIsRefused(!isChosen);
    if (isChosen) onConnected();
  };
  const name = printer ? printer.name || t(`ownPrinterKind.${printer.kind}`) : '';
  return (
    <>
      <h3>{t('ownPrinter')}</h3>
      {printer && <p role="status">{t(isConnected ? 'ownPrinterConnected' : 'ownPrinterAway', { name })}</p>}
      {isRefused && <p role="alert">{t('ownPrinterRefused')}</p>}
      {kinds.length === 0 && <p>{t('ownPrinterImpossible')}</p>}
      <div className="dialog__list">
        {kinds.map((kind) => (
          <SmallButton
            key={kind}
            icon="plus"
            name={t('connectPrinter')}
            value={t(`ownPrinterKind.${kind}`)}
            press={() => void choose(kind)}
          />
        ))}
        {printer && <SmallButton icon="minus" name={t('forgetPrinter')} press={ownPrinter.forget} />}
      </div>
    </>
  );
}
