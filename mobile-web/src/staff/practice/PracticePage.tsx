import type { Standing } from '@hannun/shared/booths';
import type { LaneDesk, Rejection } from '@hannun/shared/contract';
import { deskOf } from '@hannun/shared/queue';
import { Icon } from '@hannun/shared/ui/icon';
import { useState } from 'react';
import { boardOfDesk } from '../desk/desk-saying.js';
import { LaneButtons } from '../desk/LaneButtons.js';
import { LateArrivals } from '../desk/LateArrivals.js';
import { NextInLine } from '../desk/NextInLine.js';
import { type TapState, UndoBar } from '../desk/UndoBar.js';
import { CheckInDialog } from '../dialogs/CheckInDialog.js';
import type { OpenDialog } from '../dialogs/open-dialog.js';
import type { Tap } from '../tablet/tablet.js';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { isStepDone, stepsFor } from './practice-steps.js';
import { openToyDay, tapOnToy } from './toy-day.js';
import './PracticePage.css';

type PracticePageProps = { lane: LaneDesk; standing: Standing; deviceId: string; end: () => void };

/** This tablet's keys on a toy line, by the rules of the real one; nothing is sent. */
export function PracticePage({ lane: real, standing, deviceId, end }: PracticePageProps) {
  const { t } = useTranslation();
  const [day, setDay] = useState(() =>
    openToyDay(real, standing.at === 'booth' ? standing.booth : null, Date.now()),
  );
  const [done, setDone] = useState(0);
  const [taps, setTaps] = useState(0);
  const [note, setNote] = useState<{ rejection: Rejection | null; isElsewhere: boolean }>(nothing);
  const [arrival, setArrival] = useState<Extract<OpenDialog, { dialog: 'arrival' }> | null>(null);
  const nowIso = new Date().toISOString();
  const desk = deskOf(day, { version: taps, nowIso });
  const [lane] = desk.lanes;
  const steps = stepsFor(real, standing);
  const step = steps[done];
  const press = (tap: Tap) => {
    const made = tapOnToy(day, tap, { id: `practice-${taps}`, device: deviceId, nowIso });
    setTaps(taps + 1);
    setDay(made.day);
    setNote({ rejection: made.rejection, isElsewhere: false });
    if (step && !made.rejection && isStepDone(step, tap)) setDone(done + 1);
  };
  const open = (dialog: OpenDialog) => {
    if (dialog.dialog === 'arrival') setArrival(dialog);
    else setNote({ rejection: null, isElsewhere: true });
  };
  if (!lane) return null;
  const task = (
    <section className="practice__task" role="status">
      <b>{step ? t('practiceProgress', { step: done + 1, steps: steps.length }) : <Icon name="check" />}</b>
      <p>
        {step ? t(`practiceStep.${step}`) : t('practiceDone')}
        {note.isElsewhere && <small>{t('practiceNotHere')}</small>}
      </p>
      <SmallButton
        kind={step ? 'plain' : 'main'}
        name={t(step ? 'practiceEnd' : 'practiceBegin')}
        press={end}
      />
    </section>
  );
  return (
    <>
      <header className="top-bar practice__bar">
        <h1>{t('practice')}</h1>
        <p>{t('practiceNothingSent')}</p>
      </header>
      <main className="desk">
        <div className="desk__work">
          <LaneButtons
            {...{ desk, lane, standing, press, open }}
            bands={task}
            clockOffsetMs={0}
            isPaused={false}
            callsDelivered
            screenStatus="unknown"
            withoutNumber={false}
            unconfirmed={calmView.unconfirmedTickets}
            shutReason={null}
          />
          {lane.way !== 'heads' && standing.at === 'booth' && <NextInLine {...{ lane, open }} />}
          <UndoBar
            {...{ desk, deviceId, press, open }}
            board={boardOfDesk(desk)}
            view={calmView}
            notice={note.rejection && { rejection: note.rejection }}
            printSlip={() => setNote({ rejection: null, isElsewhere: true })}
          />
        </div>
        {standing.at === 'booth' && lane.way !== 'heads' && (
          <aside className="queue-panel">
            <LateArrivals {...{ lane, press }} clockOffsetMs={0} />
          </aside>
        )}
      </main>
      {arrival && (
        <CheckInDialog
          {...{ lane, press }}
          close={() => setArrival(null)}
          priority={arrival.priority}
          party={arrival.party}
        />
      )}
    </>
  );
}

const nothing = { rejection: null, isElsewhere: false };

/** Practice knows no network: nothing waits to be sent. */
const calmView: TapState = {
  outbox: [],
  unconfirmedTickets: [],
  clockOffsetMs: 0,
  callMismatch: null,
  storageTrouble: null,
};
