import { callQuestion, occupantsOf } from '@hannun/shared/booths';
import { toBringBack } from '@hannun/shared/outbox';
import { useState } from 'react';
import { usualNextLane } from '../desk/desk-tickets.js';
import { Dialog } from '../dialogs/Dialog.js';
import type { DialogProps } from '../dialogs/dialog-props.js';
import type { Tap } from '../tablet/tablet.js';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { serverNow } from '../ui/server-now.js';
import { nameOfOther } from './tablet-name.js';

type CallDialogProps = Pick<DialogProps, 'desk' | 'device' | 'clockOffsetMs' | 'pressNow' | 'close'> & {
  tap: Extract<Tap, { type: 'call' }>;
  called: (() => void) | undefined;
};

/** Asks before a call ends a service that this tablet did not begin, or began a moment ago. */
export function CallDialog({ desk, device, clockOffsetMs, tap, called, pressNow, close }: CallDialogProps) {
  const { t, language } = useTranslation();
  const { booth, ticket: next = '' } = tap;
  const nowIso = serverNow(clockOffsetMs);
  const questionNow = () => callQuestion(desk, { booth, device: device.id, nowIso });
  // Kept while it is read: the ten seconds pass, and the next desk arrives.
  const [question, setQuestion] = useState(questionNow);
  if (!question) return null;
  const { because, caller } = question;
  const { ticket } = question.occupant;
  const sentTo = usualNextLane(desk, ticket);
  const tablet = nameOfOther(desk, caller, t);
  const askAnew = () => {
    const next = questionNow();
    setQuestion(next);
    if (!next) close();
  };
  /** Answered is what was asked: of whoever sits there by now nothing was said. */
  const run = (...taps: Tap[]) => {
    const occupants = occupantsOf(desk, booth);
    if (occupants.length > 0 && !occupants.some((each) => each.ticket === ticket)) return askAnew();
    close();
    for (const each of taps) pressNow(each);
    called?.();
  };
  const absent = toBringBack(tap, desk);
  const back: Tap[] = absent === null ? [] : [{ type: 'reinstate', ticket: absent }];
  const call: Tap[] = [...back, { ...tap, finishes: [ticket] }];
  return (
    <Dialog
      title={t('askCallTitle', { booth, ticket })}
      description={because === 'just-called' ? t('askJustCalled') : t('askCalledElsewhere', { tablet })}
      close={close}
    >
      <div className="dialog__list">
        {because === 'just-called' && (
          <SmallButton
            icon="next"
            name={t(next ? 'askNoShowAndCallTicket' : 'askNoShowAndCall', { ticket, next })}
            press={() => run({ type: 'leave', ticket, reason: 'no-show' }, ...call)}
          />
        )}
        <SmallButton
          icon="check"
          name={t(next ? 'askFinishAndCallTicket' : 'askFinishAndCall', { ticket, next })}
          description={sentTo ? t('sendsOn', { lane: sentTo.name[language] }) : undefined}
          press={() => run(...call)}
        />
      </div>
    </Dialog>
  );
}
