import type { Board, Desk } from '@hannun/shared/contract';
import { runsToday } from '@hannun/shared/queue';
import { describeLane, sayLane } from '@hannun/shared/saying';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import type { ReactNode } from 'react';
import { useTranslation } from '../translation.js';
import { districtTimeZone } from '../ui/district-time-zone.js';
import { SmallButton } from '../ui/SmallButton.js';
import type { DeskContext } from './desk-context.js';
import { IntakeControls } from './IntakeControls.js';
import { LateArrivals } from './LateArrivals.js';
import './QueuePanel.css';

type QueuePanelProps = Pick<DeskContext, 'desk' | 'lane' | 'board' | 'clockOffsetMs' | 'press' | 'open'>;

/** What residents see, today's total and actions on the whole lane. */
export function QueuePanel({ desk, lane, board, clockOffsetMs, press, open }: QueuePanelProps) {
  const { t } = useTranslation();
  return (
    <aside className="queue-panel">
      <section>
        <h2>{t('forecastTitle')}</h2>
        <PublicView board={board} laneId={lane.lane} now={desk.asOf} isUntouched={desk.lastTapAt === null}>
          <span className="queue-panel__finished">
            {t('finished')} <b>{t('people', { count: lane.finished })}</b>
          </span>
        </PublicView>
      </section>
      {lane.way !== 'heads' && <LateArrivals {...{ lane, clockOffsetMs, press }} />}
      <div className="queue-panel__keys">
        <SmallButton icon="lines" name={t('lineLabel')} press={() => open({ dialog: 'line' })} />
        <SmallButton name={t('moreLabel')} press={() => open({ dialog: 'more' })} />
        {runsToday(lane) && (
          <SmallButton
            name={t('recountLabel')}
            value={t('peopleWaiting', { count: lane.waiting })}
            press={() => open({ dialog: 'recount' })}
          />
        )}
      </div>
      <IntakeControls desk={desk} lane={lane} press={press} open={open} />
    </aside>
  );
}

type PublicViewProps = {
  board: Board | null;
  laneId: string;
  now: Desk['asOf'];
  /** Nothing has been pressed today, on any tablet: nobody can be said to have neglected the line. */
  isUntouched: boolean;
  children: ReactNode;
};

/** The same words as on residents' phones. */
function PublicView({ board, laneId, now, isUntouched, children }: PublicViewProps) {
  const { t, language } = useTranslation();
  const lane = board?.lanes.find((each) => each.lane === laneId);
  const isUnconfirmed = board?.unconfirmedSince !== undefined;
  if (!board || !lane || (isUnconfirmed && isUntouched))
    return (
      <>
        <p>{t(board && lane ? 'forecastFromFirstTap' : 'forecastOffline')}</p>
        <p className="queue-panel__facts">{children}</p>
      </>
    );
  const place = { nowMs: Date.parse(now), timeZone: districtTimeZone() };
  const saying = sayLane(board, lane, { ...place, freshness: 'live' });
  const { wait, status, details } = describeLane(saying, { ...place, t, language });
  return (
    <>
      {wait && (
        <p className="queue-panel__range">
          {wait.figure}
          <small>{wait.unit}</small>
        </p>
      )}
      <p className="queue-panel__facts">
        {saying.state === 'taking' && saying.level && (
          <LevelMeter level={saying.level} label={t(`level.${saying.level}`)} />
        )}{' '}
        <span className="queue-panel__words">{[status, ...details].join(' · ')}</span>
        {children}
      </p>
    </>
  );
}
