import type { OpenTicket } from '@hannun/shared/contract';
import { useNow } from '@hannun/shared/ui/use-now';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { describeAnswer } from './describe-answer.js';
import type { DeskContext } from './desk-context.js';
import './InServiceRow.css';

type InServiceRowProps = Pick<DeskContext, 'press'> & {
  ticket: OpenTicket | null;
  clockOffsetMs: number;
};

export function InServiceRow({ ticket, clockOffsetMs, press }: InServiceRowProps) {
  const { t } = useTranslation();
  const now = useNow().wallMs + clockOffsetMs;
  if (ticket?.status !== 'in-service') return <p className="now-row">{t('nobodyInService')}</p>;
  const answer = describeAnswer(ticket, t);
  const minutes = Math.max(0, Math.floor((now - Date.parse(ticket.calledAt)) / 60_000));
  return (
    <div className="now-row">
      <p>
        {t('inService')} <b>{ticket.ticket}</b>
        <span className="now-row__where">
          {t('booth', { booth: ticket.booth })} ·{' '}
          {minutes === 0 ? t('age.justNow') : t('minutes', { count: minutes })}
          {answer && (
            <span role="status" className="now-row__answer">
              {answer}
            </span>
          )}
        </span>
      </p>
      <SmallButton
        icon="sound"
        name={t('recall')}
        press={() => press({ type: 'recall', ticket: ticket.ticket })}
      />
      <SmallButton
        icon="next"
        name={t('noShow')}
        press={() => press({ type: 'leave', ticket: ticket.ticket, reason: 'no-show' })}
      />
    </div>
  );
}
