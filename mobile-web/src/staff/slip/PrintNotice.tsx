import type { PrintAnswer, PrintedTicket } from '@hannun/shared/contract';
import { useState } from 'react';
import type { DeskContext } from '../desk/desk-context.js';
import { useTranslation } from '../translation.js';
import { DeskIcon } from '../ui/DeskIcon.js';
import { SmallButton } from '../ui/SmallButton.js';
import { untoldPrints } from './print-answers.js';
import { troubledPrints } from './receipt-printer.js';

type PrintNoticeProps = Pick<DeskContext, 'desk' | 'printSlip'> & {
  answerPrint: (print: PrintedTicket, answer: PrintAnswer) => void;
  /** Elsewhere nobody could tell, and what matters there would stand behind it. */
  concernsTablet: (print: PrintedTicket) => boolean;
};

/** What became of a slip that did not come out of the receipt printer, or perhaps did not, and what to do. */
export function PrintNotice({ desk, printSlip, answerPrint, concernsTablet }: PrintNoticeProps) {
  const { t } = useTranslation();
  const [answered, setAnswered] = useState<readonly string[]>(() => untoldPrints().map(({ id }) => id));
  const troubled = troubledPrints(desk).filter(
    (print) => !answered.includes(print.id) && concernsTablet(print),
  );
  const [newest] = troubled;
  if (!newest) return null;
  const { id, ticket, state } = newest;
  const answer = (known: PrintAnswer) => {
    setAnswered([...answered, id]);
    answerPrint(newest, known);
  };
  return (
    <section className="office-message" role="status">
      <DeskIcon name="printer" size={1.5} />
      <p>
        <b>{t('printOf', { ticket })}</b> {t(`printTrouble.${state}`)}
        {troubled.length > 1 && ` ${t('printMore', { count: troubled.length - 1 })}`}
      </p>
      {state === 'unknown' && (
        <SmallButton
          name={t('printAgain')}
          press={() => {
            answer('seen');
            printSlip(ticket);
          }}
        />
      )}
      {state === 'unknown' && <SmallButton name={t('printCameOut')} press={() => answer('printed')} />}
      {state === 'offline' && <SmallButton name={t('close')} press={() => answer('seen')} />}
    </section>
  );
}
