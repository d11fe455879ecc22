import { createPortal } from 'react-dom';
import type { PaperWidth } from '../settings/settings.js';
import { useTranslation } from '../translation.js';
import { SlipQrCode } from './SlipQrCode.js';
import type { Slip } from './slip.js';
import { slipDetails } from './slip-details.js';
import './PrintedSlip.css';

/** Hidden on screen. */
export function PrintedSlip({ slip, width }: { slip: Slip; width: PaperWidth }) {
  const { t, language } = useTranslation();
  const { ticket, clinic, lane } = slip;
  return createPortal(
    <div className="paper" data-width={width} aria-hidden="true">
      <p>{clinic[language]}</p>
      <p>{lane.name[language]}</p>
      <p className="paper__number">{ticket.ticket}</p>
      {slipDetails(slip, { t, language }).map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <SlipQrCode slip={slip} title={t('slipCode', { ticket: ticket.ticket })} />
      <p className="paper__small">{t('slipHint')}</p>
      <p className="paper__small">{t('slipKeep')}</p>
    </div>,
    document.body,
  );
}
