import type { Desk, HistoryEntry } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { useNow } from '@hannun/shared/ui/use-now';
import { lastPrintOf } from '../slip/receipt-printer.js';
import { buildSlip } from '../slip/slip.js';
import { slipOrigin } from '../slip/slip-origin.js';
import type { TabletView } from '../tablet/tablet.js';
import type { CallMismatch } from '../tablet/tablet-view.js';
import { type Translate, useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import type { DeskContext } from './desk-context.js';
import { findOpenTicket, issuedTicket } from './desk-tickets.js';
import { GivenNumber } from './GivenNumber.js';
import { canUndo, describeItem, formatTimeAgo, nextToUndo } from './history-items.js';
import type { TapNotice } from './use-tap-feedback.js';
import './UndoBar.css';

/** What became of this tablet's taps. */
export type TapState = Pick<
  TabletView,
  'outbox' | 'unconfirmedTickets' | 'callMismatch' | 'clockOffsetMs' | 'storageTrouble'
>;

type UndoBarProps = Pick<DeskContext, 'desk' | 'board' | 'press' | 'open' | 'printSlip'> & {
  view: TapState;
  deviceId: string;
  notice: TapNotice | null;
};

/** For this long the number just given stands in the largest figures. */
const givenMs = 5_000;

/**
 * Says what of this tablet's steps can be undone next, first of all the number it gave, and undoes it; or why a press
 * did nothing.
 */
export function UndoBar({ desk, board, view, deviceId, notice, press, open, printSlip }: UndoBarProps) {
  const { t } = useTranslation();
  const nowMs = useNow().wallMs + view.clockOffsetMs;
  const last = nextToUndo(desk, deviceId);
  if (notice)
    return (
      <div className="undo-bar" data-rejected={!isQuiet(notice)} role={isQuiet(notice) ? 'status' : 'alert'}>
        <Icon name={'text' in notice ? 'lines' : 'intake-closed'} />
        <p>
          <b>{'text' in notice ? notice.text : t(`error.${notice.rejection.code}`)}</b>
        </p>
      </div>
    );
  const calledOther = view.callMismatch?.command === last?.command ? view.callMismatch : null;
  const ageMs = last ? nowMs - Date.parse(last.at) : Number.POSITIVE_INFINITY;
  const issuedSlip = last && issuedTicket(desk, last);
  const slip = issuedSlip && !view.unconfirmedTickets.includes(issuedSlip) ? issuedSlip : null;
  const given = slip && ageMs < givenMs ? buildSlip(desk, board, slip, slipOrigin()) : null;
  return (
    <div
      className="undo-bar"
      data-given={given !== null}
      data-rejected={calledOther !== null}
      role={calledOther ? 'alert' : undefined}
    >
      {given ? (
        <GivenNumber slip={given} print={lastPrintOf(desk, given.ticket.ticket)} />
      ) : (
        <LastAction
          description={
            calledOther ? describeCallMismatch(calledOther, desk, t) : last && describeItem(last, desk, t)
          }
          last={last}
          desk={desk}
          view={view}
          nowMs={nowMs}
          openHistory={() => open({ dialog: 'history' })}
        />
      )}
      {slip && (
        <SmallButton
          icon="printer"
          name={t(given ? 'printSlip' : 'slipLabel')}
          press={() => (given ? printSlip(slip) : open({ dialog: 'slip', ticket: slip }))}
        />
      )}
      <SmallButton
        icon="undo"
        name={t('undo')}
        shortcut="Control+Z"
        disabled={!last || !canUndo(desk, last, deviceId)}
        press={() => last && press({ type: 'undo', commandId: last.command })}
      />
    </div>
  );
}

const isQuiet = (notice: TapNotice): boolean => 'text' in notice && notice.isQuiet === true;

function describeCallMismatch({ expected, called }: CallMismatch, desk: Desk, t: Translate): string {
  const found = findOpenTicket(desk, expected)?.ticket;
  const booth = found?.status === 'in-service' ? found.booth : null;
  return booth === null
    ? t('calledElsewhere', { expected, called })
    : t('calledAtBooth', { expected, called, booth });
}

type LastActionProps = {
  description: string | undefined;
  last: HistoryEntry | undefined;
  desk: Desk;
  view: TapState;
  nowMs: number;
  openHistory: () => void;
};

function LastAction({ description, last, desk, view, nowMs, openHistory }: LastActionProps) {
  const { t } = useTranslation();
  const isPending = view.outbox.some(
    ({ command, state }) => command.id === last?.command && (state === 'queued' || state === 'in-flight'),
  );
  const slip = last && issuedTicket(desk, last);
  const print = slip ? lastPrintOf(desk, slip) : undefined;
  const isUnconfirmed = slip != null && view.unconfirmedTickets.includes(slip);
  return (
    <button type="button" className="undo-bar__last" title={t('historyLabel')} onClick={openHistory}>
      {isPending && <Icon name="clock" />}
      {description ? <b>{description}</b> : t('noActions')}
      {last && (
        <span>
          {formatTimeAgo(nowMs - Date.parse(last.at), t)}
          {isPending && ` · ${t(view.storageTrouble ? 'notKeptShort' : 'notSentYet')}`}
          {isUnconfirmed && ` · ${t('numberUnconfirmed')}`}
          {print && ` · ${t(`printState.${print.state}`)}`}
        </span>
      )}
    </button>
  );
}
