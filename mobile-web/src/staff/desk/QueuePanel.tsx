import type { Board } from '@hannun/shared/contract';
import { formatLaneWait } from '@hannun/shared/i18n';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import type { DeskContext } from './desk-context.js';
import { IntakeControls } from './IntakeControls.js';
import './QueuePanel.css';

type QueuePanelProps = Pick<DeskContext, 'desk' | 'lane' | 'board' | 'press' | 'open'> & { online: boolean };

/** The public forecast, today's total and actions on the whole lane. */
export function QueuePanel({ desk, lane, board, online, press, open }: QueuePanelProps) {
  const { t } = useTranslation();
  const publicLane = board?.lanes.find((each) => each.lane === lane.lane);
  return (
    <aside className="queue-panel">
      <section>
        <h2>{t('forecastTitle')}</h2>
        <Forecast online={online} lane={publicLane} />
      </section>
      <section className="queue-panel__row">
        <h2>{t('finished')}</h2>
        <b>{t('people', { count: lane.finished })}</b>
      </section>
      <SmallButton
        icon="lines"
        name={t('recountLabel')}
        value={t('people', { count: lane.waiting })}
        press={() => open({ dialog: 'recount' })}
      />
      <div className="queue-panel__pair">
        <SmallButton name={t('lineLabel')} press={() => open({ dialog: 'line' })} />
        <SmallButton name={t('moreLabel')} press={() => open({ dialog: 'more' })} />
      </div>
      <IntakeControls desk={desk} press={press} open={open} />
    </aside>
  );
}

type ForecastProps = { online: boolean; lane: Board['lanes'][number] | undefined };

function Forecast({ online, lane }: ForecastProps) {
  const { t } = useTranslation();
  const wait = online && lane ? formatLaneWait(lane, t) : null;
  if (!wait) {
    return (
      <>
        <p className="queue-panel__range" data-known="false">
          {t('forecastPending')}
        </p>
        <p>{t(online ? noForecastReason(lane) : 'forecastOffline')}</p>
      </>
    );
  }
  return (
    <>
      <p className="queue-panel__range">
        {wait.figure}
        <small>{wait.unit}</small>
      </p>
      {lane?.level && <LevelMeter level={lane.level} label={t(`level.${lane.level}`)} />}
    </>
  );
}

const noForecastReason = (lane: ForecastProps['lane']) =>
  lane?.noForecast ? (`noForecast.${lane.noForecast}` as const) : 'forecastUnknown';
