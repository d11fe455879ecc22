import { createPortal } from 'react-dom';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import type { PaperWidth } from '../settings/settings.js';
import { SlipCode, slipFacts } from './SlipFacts.js';
import type { Slip } from './slip.js';
import './Paper.css';

/** Hidden on screen. */
export function Paper({ slip, width }: { slip: Slip; width: PaperWidth }) {
  const { say, language } = useSpeech();
  const { ticket, clinic, lane } = slip;
  return createPortal(
    <div className="paper" data-width={width} aria-hidden="true">
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
