import type { Dashboard } from '@hannun/shared';
import { useState } from 'react';
import { AlertBanner } from '../../ui/alert-banner/AlertBanner.js';
import { useNow } from '../../ui/clocks/use-now.js';
import { FreshnessIndicator } from '../../ui/freshness-indicator/FreshnessIndicator.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useAsked } from '../api/use-asked.js';
import { Notice } from '../frame/Notice.js';
import { useRefusal } from '../frame/use-refusal.js';
import { ExportMenu } from '../parts/ExportMenu.js';
import { clockIn, dayIn, dayWords } from '../parts/moments.js';
import { PageHead } from '../parts/PageHead.js';
import { Attention } from './Attention.js';
import { ClinicTable } from './ClinicTable.js';
import type { Stopped } from './DayChart.js';
import { DayLine } from './DayLine.js';
import { type Row, rowsOf, sumsOf } from './district-now.js';
import { HeatGrid } from './HeatGrid.js';
import { KpiStrip } from './KpiStrip.js';
import type { Action } from './matter-words.js';
import { WordDialog } from './WordDialog.js';
import './WallPage.css';

const period = 4;
const patience = 15;

/** Loads the live dashboard and keeps it up to date. */
export function WallPage() {
  const { t } = useTranslation();
  const refuse = useRefusal();
  const [asked, again] = useAsked<Dashboard>('/admin/wall', period);
  const { wall: now } = useNow();
  if (asked.state === 'asking') return <Notice title={t('loading')} />;
  if (asked.state === 'failed') return <Notice title={refuse(asked.error)} retry={again} />;
  const age = Math.max(0, (now - asked.at) / 1000);
  return <DistrictWall wall={asked.body} age={age} again={again} />;
}

type Telling = { clinicId: string; action: Extract<Action, { do: 'word' }> };

/** The dashboard as of `ageSeconds` ago. */
export function DistrictWall({ wall, age, again }: { wall: Dashboard; age: number; again: () => void }) {
  const { t, language } = useTranslation();
  const [telling, setTelling] = useState<Telling | null>(null);
  const [sent, setSent] = useState('');
  const { timeZone, asOf } = wall;
  const down = age > patience;
  const now = Date.parse(asOf) + age * 1000;
  // While the server is unreachable, clinics are not blamed for missing data.
  const rows = rowsOf(wall, down ? 0 : age);
  const sums = sumsOf(rows);
  const today = dayIn(timeZone, now);
  const told = wall.clinics.find(({ board }) => board.clinicId === telling?.clinicId);
  const close = (done: boolean) => {
    setTelling(null);
    if (done && told) setSent(t('word.sent', { clinic: told.board.name[language] }));
    again();
  };
  return (
    <div className="wall" data-down={down}>
      <Bands down={down} silent={sums.silent} time={clockIn(timeZone, asOf)} />
      <PageHead title={t('wallTitle')}>
        {sent && <span role="status">{sent}</span>}
        <Freshness down={down} silent={sums.silent} all={sums.all} time={clockIn(timeZone, asOf)} />
        <span>
          {dayWords(language, today)} <b className="wall__clock">{clockIn(timeZone, now)}</b>
        </span>
        <ExportMenu from={today} to={today} off={down} />
      </PageHead>
      {wall.clinics.length === 0 ? (
        <Notice title={t('wallNoClinics')} />
      ) : (
        <>
          <KpiStrip sums={sums} />
          <div className="wall__columns">
            <ClinicTable rows={rows} sums={sums} timeZone={timeZone} now={now} down={down} />
            <Attention
              wall={wall}
              now={now}
              tell={(clinicId, action) => {
                setSent('');
                if (action.do === 'word') setTelling({ clinicId, action });
              }}
            />
            <DayLine wall={wall} stopped={down ? { at: asOf, clinics: 0 } : stoppedAt(rows)} />
            <HeatGrid clinics={wall.clinics} />
          </div>
        </>
      )}
      {telling && told && (
        <WordDialog clinic={told} action={telling.action} timeZone={timeZone} close={close} />
      )}
    </div>
  );
}

/** The district's trend ends when the first clinic fell silent. */
function stoppedAt(rows: readonly Row[]): Stopped | null {
  const since = rows.flatMap((row) => (row.state === 'silent' && row.since ? [row.since] : [])).sort();
  return since[0] ? { at: since[0], clinics: since.length } : null;
}

function Bands({ down, silent, time }: { down: boolean; silent: number; time: string }) {
  const { t } = useTranslation();
  if (down) {
    return (
      <AlertBanner icon="no-signal" title={t('wallDownTitle')}>
        {t('wallDownMore', { time })}
      </AlertBanner>
    );
  }
  if (silent === 0) return null;
  return (
    <AlertBanner icon="no-signal" title={t('wallCutTitle', { count: silent })}>
      {t('wallCutMore')}
    </AlertBanner>
  );
}

function Freshness({
  down,
  silent,
  all,
  time,
}: {
  down: boolean;
  silent: number;
  all: number;
  time: string;
}) {
  const { t } = useTranslation();
  if (down) return <FreshnessIndicator state="stale">{t('wallDown', { time })}</FreshnessIndicator>;
  if (silent > 0)
    return <FreshnessIndicator state="stale">{t('wallCut', { all, cut: silent })}</FreshnessIndicator>;
  return <FreshnessIndicator state="live">{t('wallLive')}</FreshnessIndicator>;
}
