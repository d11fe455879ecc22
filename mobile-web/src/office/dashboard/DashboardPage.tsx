import type { Dashboard } from '@hannun/shared/contract';
import { dayInZone, formatClock } from '@hannun/shared/date-time';
import { AlertBanner } from '@hannun/shared/ui/alert-banner';
import { FreshnessIndicator } from '@hannun/shared/ui/freshness-indicator';
import { useNow } from '@hannun/shared/ui/use-now';
import { useState } from 'react';
import { useQuery } from '../api/use-query.js';
import { QueryContent } from '../layout/QueryContent.js';
import { StatusMessage } from '../layout/StatusMessage.js';
import { useTranslation } from '../translation.js';
import { formatDay } from '../ui/date-format.js';
import { ExportMenu } from '../ui/ExportMenu.js';
import { PageHeader } from '../ui/PageHeader.js';
import { AlertList } from './AlertList.js';
import type { MessageAction } from './alert-text.js';
import { ClinicTable } from './ClinicTable.js';
import { type DashboardRow, dashboardRows, districtTotals } from './dashboard-rows.js';
import { HourHeatmap } from './HourHeatmap.js';
import { KpiStrip } from './KpiStrip.js';
import { StaffMessageDialog } from './StaffMessageDialog.js';
import { WaitingTrendCard } from './WaitingTrendCard.js';
import type { TrendEnd } from './WaitingTrendChart.js';
import './DashboardPage.css';

const pollSeconds = 4;
const serverDownAfterSeconds = 15;

/** Loads the live dashboard and keeps it up to date. */
export function DashboardPage() {
  const query = useQuery<Dashboard>('/admin/wall', pollSeconds);
  const { wallMs: nowMs } = useNow();
  return (
    <QueryContent query={query}>
      {(dashboard, loadedAtMs) => (
        <DashboardContent dashboard={dashboard} ageSeconds={Math.max(0, (nowMs - loadedAtMs) / 1000)} />
      )}
    </QueryContent>
  );
}

/** The dashboard as of `ageSeconds` ago. */
export function DashboardContent({ dashboard, ageSeconds }: { dashboard: Dashboard; ageSeconds: number }) {
  const { t, language } = useTranslation();
  const [draft, setDraft] = useState<{ clinicId: string; action: MessageAction } | null>(null);
  const [sent, setSent] = useState('');
  const { timeZone, asOf } = dashboard;
  const serverDown = ageSeconds > serverDownAfterSeconds;
  const time = formatClock(timeZone, asOf);
  const nowMs = Date.parse(asOf) + ageSeconds * 1000;
  // While the server is unreachable, clinics are not blamed for missing data.
  const rows = dashboardRows(dashboard, serverDown ? 0 : ageSeconds);
  const totals = districtTotals(rows);
  const today = dayInZone(timeZone, nowMs);
  const draftClinic = dashboard.clinics.find(({ board }) => board.clinicId === draft?.clinicId);
  const close = (done: boolean) => {
    setDraft(null);
    if (done && draftClinic) setSent(t('staffMessage.sent', { clinic: draftClinic.board.name[language] }));
  };
  return (
    <div className="dashboard" data-down={serverDown}>
      {serverDown ? (
        <AlertBanner icon="no-signal" title={t('serverUnreachableTitle')}>
          {t('serverUnreachableMore', { time })}
        </AlertBanner>
      ) : (
        totals.silent > 0 && (
          <AlertBanner icon="no-signal" title={t('disconnectedTitle', { count: totals.silent })}>
            {t('disconnectedMore')}
          </AlertBanner>
        )
      )}
      <PageHeader title={t('dashboardTitle')}>
        {sent && <span role="status">{sent}</span>}
        <FreshnessIndicator state={serverDown || totals.silent > 0 ? 'stale' : 'live'}>
          {serverDown
            ? t('dashboardOffline', { time })
            : totals.silent > 0
              ? t('dashboardDisconnected', { all: totals.all, cut: totals.silent })
              : t('age.live')}
        </FreshnessIndicator>
        <span>
          {formatDay(language, today)} <b className="dashboard__clock">{formatClock(timeZone, nowMs)}</b>
        </span>
        <ExportMenu from={today} to={today} disabled={serverDown} />
      </PageHeader>
      {dashboard.clinics.length === 0 ? (
        <StatusMessage title={t('dashboardNoClinics')} />
      ) : (
        <>
          <KpiStrip totals={totals} />
          <div className="dashboard__columns">
            <ClinicTable
              rows={rows}
              totals={totals}
              timeZone={timeZone}
              nowMs={nowMs}
              serverDown={serverDown}
            />
            <AlertList
              dashboard={dashboard}
              nowMs={nowMs}
              onMessage={(clinicId, action) => {
                setSent('');
                setDraft({ clinicId, action });
              }}
            />
            <WaitingTrendCard
              dashboard={dashboard}
              end={serverDown ? { at: asOf, clinics: 0 } : trendEndOf(rows)}
            />
            <HourHeatmap clinics={dashboard.clinics} />
          </div>
        </>
      )}
      {draft && draftClinic && (
        <StaffMessageDialog clinic={draftClinic} action={draft.action} timeZone={timeZone} close={close} />
      )}
    </div>
  );
}

/** The district's trend ends when the first clinic fell silent, or was last confirmed. */
function trendEndOf(rows: readonly DashboardRow[]): TrendEnd | null {
  const since = rows.flatMap((row) => ('since' in row && row.since ? [row.since] : [])).sort();
  return since[0] ? { at: since[0], clinics: since.length } : null;
}
