import { createPortal } from 'react-dom';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import type { PaperWidth } from '../settings/settings.js';
import { SlipCode, slipFacts } from './SlipFacts.js';
import type { Slip } from './slip.js';
import './Paper.css';

/** How much paper a slip takes (millimetres). */
const length: Readonly<Record<PaperWidth, number>> = { 58: 112, 80: 132 };

/** The slip as it is printed; on the screen it is not seen. */
export function Paper({ slip, width }: { slip: Slip; width: PaperWidth }) {
  const { say, language } = useSpeech();
  const { ticket, clinic, lane } = slip;
  return createPortal(
    <div className="paper" data-width={width} aria-hidden="true">
      <style>{`@media print { @page { size: ${width}mm ${length[width]}mm; margin: 0; } }`}</style>
      <p>{clinic[language]}</p>
      <p>{lane.name[language]}</p>
      <p className="paper__number">{ticket.ticket}</p>
      {slipFacts(slip, say).map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <SlipCode slip={slip} title={say('slipCode', { ticket: ticket.ticket })} />
      <p className="paper__small">{say('slipHow')}</p>
      <p className="paper__small">{say('slipKeep')}</p>
    </div>,
    document.body,
  );
}
