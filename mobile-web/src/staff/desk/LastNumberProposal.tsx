import { type Desk, ticketId } from '@hannun/shared/contract';
import { countPeople } from '@hannun/shared/queue';
import { Icon } from '@hannun/shared/ui/icon';
import { useState } from 'react';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import type { DeskContext } from './desk-context.js';
import { beyondReach } from './reach.js';

/** Offers to close intake once the line fills the day; dismissed, it returns only with a lower number. */
export function LastNumberProposal({ desk, board, press }: Pick<DeskContext, 'desk' | 'board' | 'press'>) {
  const { t } = useTranslation();
  const [dismissed, setDismissed] = useState<Readonly<Record<string, number>>>({});
  const proposed = desk.lanes.find(
    ({ lane, proposal }) =>
      proposal && proposal.lastNumber < (dismissed[dismissalKey(desk, lane)] ?? Infinity),
  );
  if (!proposed?.proposal) return null;
  const { lane, code, proposal } = proposed;
  const { lastNumber } = proposal;
  const reachable = board?.lanes.find((each) => each.lane === lane)?.reachable;
  const unreached = countPeople(beyondReach(desk, board, proposed));
  const isFull = reachable !== undefined && unreached > 0;
  return (
    <section className="office-message" role="status">
      <Icon name="intake-closed" size={1.5} />
      <p>
        <b>{t(isFull ? 'proposalFull' : 'proposal', { ticket: ticketId(code, lastNumber) })}</b>{' '}
        {isFull && t('proposalReach', { ticket: ticketId(code, reachable), count: unreached })}
      </p>
      <SmallButton
        name={t('proposalConfirm')}
        press={() => press({ type: 'last-number', lane, number: lastNumber })}
      />
      <SmallButton
        name={t('proposalDismiss')}
        press={() => setDismissed({ ...dismissed, [dismissalKey(desk, lane)]: lastNumber })}
      />
    </section>
  );
}

const dismissalKey = ({ day }: Desk, lane: string): string => `${day} ${lane}`;
