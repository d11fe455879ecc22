import type { Standing } from '@hannun/shared/booths';
import type { LaneDesk, OpenTicket } from '@hannun/shared/contract';
import { countPeople } from '@hannun/shared/queue';
import { Icon } from '@hannun/shared/ui/icon';
import { useState } from 'react';
import { type Translate, useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import type { DeskContext } from './desk-context.js';
import './DoubtPrompt.css';

type DoubtPromptProps = Pick<DeskContext, 'lane' | 'press'> & { standing: Standing };

/**
 * Asks about numbers that may stand for nobody, one after another, each answered with one tap. Unanswered they keep their place: whoever
 * was called past is asked about first.
 */
export function DoubtPrompt({ lane, standing, press }: DoubtPromptProps) {
  const { t } = useTranslation();
  const [postponedCount, setPostponedCount] = useState<string | null>(null);
  const count = `${lane.lane} ${lane.absent?.countedAt}`;
  const passed = lane.line.filter(({ doubt }) => doubt === 'called-past');
  const notFound = postponedCount === count ? [] : lane.line.filter(({ doubt }) => doubt === 'recount');
  const asked = passed.length > 0 ? passed : notFound;
  const [first] = asked;
  if (!first) return null;
  return (
    <section className="question" role="alert">
      <Icon name="clock" size={1.5} />
      <p>{passed.length > 0 ? t('doubtPassed') : describeCount(lane, t)}</p>
      <DoubtedTicket ticket={first.ticket} {...{ lane, standing, press }} />
      {passed.length === 0 && (
        <SmallButton name={t('proposalDismiss')} press={() => setPostponedCount(count)} />
      )}
    </section>
  );
}

const describeCount = ({ waiting, line }: LaneDesk, t: Translate): string =>
  t('doubtCount', { waiting, numbers: countPeople(line) });

type DoubtedTicketProps = Pick<DoubtPromptProps, 'lane' | 'standing' | 'press'> & Pick<OpenTicket, 'ticket'>;

function DoubtedTicket({ ticket, lane: { lane }, standing, press }: DoubtedTicketProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="doubts" aria-label={ticket}>
      <b>{ticket}</b>
      {standing.at === 'booth' && (
        <SmallButton
          name={t('doubtCall')}
          press={() => press({ type: 'call', lane, booth: standing.booth, ticket })}
        />
      )}
      <SmallButton
        name={t('doubtTakeOut')}
        press={() => press({ type: 'leave', ticket, reason: 'no-show', unlessCalled: true })}
      />
      <SmallButton name={t('isHere')} press={() => press({ type: 'reinstate', ticket })} />
    </fieldset>
  );
}
