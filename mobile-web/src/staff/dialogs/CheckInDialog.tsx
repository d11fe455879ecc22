import { maxPartySize } from '@hannun/shared/contract';
import { useState } from 'react';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { Stepper } from './Stepper.js';
import './CheckInDialog.css';

type CheckInDialogProps = Pick<DialogProps, 'lane' | 'press' | 'close'> & {
  /** More than have a key of their own. */
  party?: number | undefined;
  /** Only priority is asked for. */
  priority?: boolean | undefined;
};

type Company = { party: number; priority: boolean };

/** The sizes with a key of their own; above them people are counted one by one. */
const togetherSizes = [2, 3, 4, 5];
const prioritySizes = [1, 2, 3, 4];

/** A check-in of several people on one slip, or with priority: one tap says how many. */
export function CheckInDialog({ lane, press, close, party, priority = false }: CheckInDialogProps) {
  const { t, language } = useTranslation();
  const [counted, setCounted] = useState<Company | null>(party === undefined ? null : { party, priority });
  const checkIn = (company: Company) =>
    press({
      type: 'check-in',
      lane: lane.lane,
      party: company.party,
      ...(company.priority && { priority: true }),
    });
  const choose = (company: Company) => {
    close();
    checkIn(company);
  };
  const title = t('groupTitle', { lane: lane.name[language] });
  const description = lane.way === 'heads' ? undefined : t('groupHint');
  if (counted)
    return (
      <Dialog
        {...{ title, description, close }}
        action={{ label: t('groupConfirm', { count: counted.party }), run: () => checkIn(counted) }}
      >
        <Stepper
          label={title}
          value={counted.party}
          min={1}
          max={maxPartySize}
          unit={t('peopleUnit', { count: counted.party })}
          change={(next) => setCounted({ ...counted, party: next })}
        />
        {counted.priority && <p className="dialog__state">{t('priorityHint')}</p>}
      </Dialog>
    );
  return (
    <Dialog {...{ title, description, close }}>
      {!priority && (
        <PartyKeys
          legend={t('together')}
          sizes={togetherSizes}
          choose={(chosen) => choose({ party: chosen, priority: false })}
          count={(from) => setCounted({ party: from, priority: false })}
        />
      )}
      {lane.way !== 'heads' && (
        <PartyKeys
          legend={t('priorityHint')}
          sizes={prioritySizes}
          choose={(chosen) => choose({ party: chosen, priority: true })}
          count={(from) => setCounted({ party: from, priority: true })}
        />
      )}
    </Dialog>
  );
}

type PartyKeysProps = {
  legend: string;
  sizes: readonly number[];
  choose: (party: number) => void;
  count: (from: number) => void;
};

function PartyKeys({ legend, sizes, choose, count }: PartyKeysProps) {
  const { t } = useTranslation();
  const more = Math.max(...sizes) + 1;
  return (
    <fieldset className="party-keys">
      <legend>{legend}</legend>
      {sizes.map((size) => (
        <SmallButton key={size} name={t('party', { count: size })} press={() => choose(size)} />
      ))}
      <SmallButton name={t('orMore', { count: more })} press={() => count(more)} />
    </fieldset>
  );
}
