import type { Desk, HistoryEntry, Rejection } from '@hannun/shared';
import { useNow } from '../../ui/clocks/use-now.js';
import { Icon } from '../../ui/icon/Icon.js';
import { type Translate, useTranslation } from '../../ui/language/LanguageProvider.js';
import type { Open } from '../dialogs/open.js';
import type { TabletView, Tap } from '../tablet/tablet.js';
import type { CalledOther } from '../tablet/tablet-view.js';
import { ago, deedsOf, mayUndo, tellDeed } from './deeds.js';
import { SmallKey } from './SmallKey.js';
import { openTicket, slipOf } from './slip-of.js';
import './UndoBar.css';

type UndoBarProps = {
  desk: Desk;
  view: TabletView;
  deviceId: string;
  refusal: Rejection | null;
  press: (tap: Tap) => void;
  open: (dialog: Open) => void;
};

/** Highlight undo for this long after a tap. */
const fresh = 30_000;

/** Says what this tablet did last and undoes it, or why a press did nothing. */
export function UndoBar({ desk, view, deviceId, refusal, press, open }: UndoBarProps) {
  const { t } = useTranslation();
  const now = useNow().wall + view.clockOffset;
  const last = deedsOf(desk).find(({ device, undone }) => device === deviceId && !undone);
  if (refusal)
    return (
      <div className="undo-bar" data-refused="true" role="alert">
        <Icon name="intake-closed" />
        <p>
          <b>{t('refusedNow')}</b> {t(`error.${refusal.code}`)}
        </p>
      </div>
    );
  const calledOther = view.calledOther?.command === last?.command ? view.calledOther : null;
  const isFresh = last !== undefined && now - Date.parse(last.at) < fresh;
  const given = last && slipOf(desk, last);
  const slip = given && !view.unsettled.includes(given) ? given : null;
  return (
    <div
      className="undo-bar"
      data-fresh={isFresh}
      data-refused={calledOther !== null}
      role={calledOther ? 'alert' : undefined}
    >
      <LastDeed
        tells={calledOther ? tellCalledOther(calledOther, desk, t) : last && tellDeed(last, desk, t)}
        last={last}
        desk={desk}
        view={view}
        now={now}
        showDay={() => open({ dialog: 'history' })}
      />
      {slip && (
        <SmallKey icon="lines" name={t('slipKey')} press={() => open({ dialog: 'slip', ticket: slip })} />
      )}
      <SmallKey
        icon="undo"
        name={t('undoKey')}
        shortcut="Control+Z"
        disabled={!last || !mayUndo(desk, last, deviceId)}
        press={() => last && press({ type: 'undo', commandId: last.command })}
      />
    </div>
  );
}

function tellCalledOther({ said, called }: CalledOther, desk: Desk, t: Translate): string {
  const found = openTicket(desk, said)?.ticket;
  const booth = found?.status === 'in-service' ? found.booth : null;
  return booth === null
    ? t('calledElsewhere', { said, called })
    : t('calledAtBooth', { said, called, booth });
}

type LastDeedProps = {
  tells: string | undefined;
  last: HistoryEntry | undefined;
  desk: Desk;
  view: TabletView;
  now: number;
  showDay: () => void;
};

function LastDeed({ tells, last, desk, view, now, showDay }: LastDeedProps) {
  const { t } = useTranslation();
  const isKept = view.outbox.some(
    ({ command, state }) => command.id === last?.command && (state === 'queued' || state === 'in-flight'),
  );
  const slip = last && slipOf(desk, last);
  const isUnsettled = slip != null && view.unsettled.includes(slip);
  return (
    <button type="button" className="undo-bar__last" title={t('historyKey')} onClick={showDay}>
      {isKept && <Icon name="clock" />}
      {tells ? <b>{tells}</b> : t('nothingDone')}
      {last && (
        <span>
          {ago(now - Date.parse(last.at), t)}
          {isKept && ` · ${t('kept')}`}
          {isUnsettled && ` · ${t('unsettled')}`}
        </span>
      )}
    </button>
  );
}
