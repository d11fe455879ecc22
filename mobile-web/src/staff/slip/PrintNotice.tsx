import { Icon } from '@hannun/shared/ui/icon';
import { useState } from 'react';
import type { DeskContext } from '../desk/desk-context.js';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { troubledPrints } from './receipt-printer.js';

/** What became of a slip that did not come out of the receipt printer, or perhaps did not, and what to do. */
export function PrintNotice({ desk, printSlip }: Pick<DeskContext, 'desk' | 'printSlip'>) {
  const { t } = useTranslation();
  const [settled, setSettled] = useState<readonly string[]>([]);
  const troubled = troubledPrints(desk).filter(({ id }) => !settled.includes(id));
  const [newest] = troubled;
  if (!newest) return null;
  const { id, ticket, state } = newest;
  const settle = () => setSettled([...settled, id]);
  const mayBeLost = state === 'unknown' || state === 'offline';
  return (
    <section className="office-message" role="status">
      <Icon name="lines" size={1.5} />
      <p>
        <b>{t('printOf', { ticket })}</b> {t(`printTrouble.${state}`)}
        {troubled.length > 1 && ` ${t('printMore', { count: troubled.length - 1 })}`}
      </p>
      {state === 'unknown' && (
        <SmallButton
          name={t('printAgain')}
          press={() => {
            settle();
            printSlip(ticket);
          }}
        />
      )}
      {mayBeLost && <SmallButton name={t(state === 'unknown' ? 'printCameOut' : 'close')} press={settle} />}
    </section>
  );
}
