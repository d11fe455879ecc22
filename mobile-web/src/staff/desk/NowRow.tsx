import type { OpenTicket } from '@hannun/shared';
import { useNow } from '../../ui/clocks/use-now.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import type { Tap } from '../tablet/tablet.js';
import { answerWords } from './answer-words.js';
import { SmallKey } from './SmallKey.js';
import './NowRow.css';

type NowRowProps = { ticket: OpenTicket | null; press: (tap: Tap) => void };

export function NowRow({ ticket, press }: NowRowProps) {
  const { t } = useTranslation();
  const now = useNow().wall;
  if (ticket?.status !== 'in-service') return <p className="now-row">{t('nobodyInService')}</p>;
  const answer = answerWords(ticket, t);
  const count = Math.max(0, Math.floor((now - Date.parse(ticket.calledAt)) / 60_000));
  return (
    <div className="now-row">
      <p>
        {t('inService')} <b>{ticket.ticket}</b>
        <span className="now-row__where">
          {t('booth', { booth: ticket.booth })} · {t('minutes', { count })}
          {answer && (
            <span role="status" className="now-row__answer">
              {answer}
            </span>
          )}
        </span>
      </p>
      <SmallKey
        icon="sound"
        name={t('recall')}
        press={() => press({ type: 'recall', ticket: ticket.ticket })}
      />
      <SmallKey
        icon="next"
        name={t('noShowKey')}
        press={() => press({ type: 'leave', ticket: ticket.ticket, reason: 'no-show' })}
      />
    </div>
  );
}
