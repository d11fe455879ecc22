import type { Rejection } from '@hannun/shared/contract';
import {
  canPutInAgain,
  type RejectedTaps as Group,
  groupRejectedTaps,
  type Outbox,
} from '@hannun/shared/outbox';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { describeRejected, describeWhy, nameOfAgain } from './describe-rejected.js';
import { type RejectionControls, SettleSheet } from './SettleSheet.js';

type RejectedTapsProps = RejectionControls & {
  outbox: Outbox;
  showRejection: (rejection: Rejection) => void;
};

/** What the server refused: one band for each kind and reason, to put in again or drop together or one by one. */
export function RejectedTaps({ outbox, ...controls }: RejectedTapsProps) {
  const groups = groupRejectedTaps(outbox);
  return groups.length > 0 ? <RejectedBands groups={groups} {...controls} /> : null;
}

type RejectedBandsProps = Omit<RejectedTapsProps, 'outbox'> & { groups: readonly Group[] };

function RejectedBands({ groups, showRejection, ...controls }: RejectedBandsProps) {
  const { t } = useTranslation();
  const [isSettling, setSettling] = useState(false);
  const { desk, putInAgain, acknowledge } = controls;
  const taps = groups.flatMap((group) => group.taps).sort((a, b) => a.order - b.order);
  const putIn = (ids: readonly string[]) => {
    const refused = putInAgain(ids);
    if (refused) showRejection(refused);
  };
  return (
    <>
      {groups.map(({ key, taps: alike }) => {
        const ids = alike.map(({ command }) => command.id);
        return (
          <section key={key} className="rejected-taps" role="alert">
            <p>
              <b>{describeRejected(alike, desk, t)}</b> {describeWhy(alike, desk, t)}
            </p>
            {alike.every(canPutInAgain) && (
              <SmallButton name={nameOfAgain(alike, desk, t)} press={() => putIn(ids)} />
            )}
            <SmallButton name={t('dropRejected')} press={() => ids.forEach(acknowledge)} />
            <SmallButton name={t('settleOneByOne')} press={() => setSettling(true)} />
          </section>
        );
      })}
      {isSettling &&
        // Not among the bands, which are counted where they stand.
        createPortal(
          <SettleSheet taps={taps} {...controls} close={() => setSettling(false)} />,
          document.body,
        )}
    </>
  );
}
