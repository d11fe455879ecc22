import type { Board, Desk, LaneDesk } from '@hannun/shared';
import { formatLaneWait } from '@hannun/shared/i18n';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { LevelMeter } from '../../ui/level-meter/LevelMeter.js';
import type { Open } from '../dialogs/open.js';
import type { Tap } from '../tablet/tablet.js';
import { IntakeGroup } from './IntakeGroup.js';
import { SmallKey } from './SmallKey.js';
import './Side.css';

type SideProps = {
  desk: Desk;
  lane: LaneDesk;
  board: Board | null;
  online: boolean;
  press: (tap: Tap) => void;
  open: (dialog: Open) => void;
};

/** The public forecast, today's total and actions on the whole lane. */
export function Side({ desk, lane, board, online, press, open }: SideProps) {
  const { t } = useTranslation();
  const shown = board?.lanes.find((each) => each.lane === lane.lane);
  return (
    <aside className="side">
      <section>
        <h2>{t('shown')}</h2>
        <Forecast online={online} lane={shown} />
      </section>
      <section className="side__row">
        <h2>{t('finished')}</h2>
        <b>{t('people', { count: lane.finished })}</b>
      </section>
      <SmallKey
        icon="lines"
        name={t('recountKey')}
        figure={t('people', { count: lane.waiting })}
        press={() => open({ dialog: 'recount' })}
      />
      <div className="side__pair">
        <SmallKey name={t('lineKey')} press={() => open({ dialog: 'line' })} />
        <SmallKey name={t('moreKey')} press={() => open({ dialog: 'more' })} />
      </div>
      <IntakeGroup desk={desk} press={press} open={open} />
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
        <p className="side__range" data-known="false">
          {t('working')}
        </p>
        <p>{t(online ? reasonFor(lane) : 'backSoon')}</p>
      </>
    );
  }
  return (
    <>
      <p className="side__range">
        {wait.figure}
        <small>{wait.unit}</small>
      </p>
      {lane?.level && <LevelMeter level={lane.level} label={t(`level.${lane.level}`)} />}
    </>
  );
}

const reasonFor = (lane: ForecastProps['lane']) =>
  lane?.noForecast ? (`noForecast.${lane.noForecast}` as const) : 'noFigure';
