import { FreshnessIndicator } from '@hannun/shared/ui/freshness-indicator';
import { Suspense } from 'react';
import { LogoMark } from '../../ui/icon/LogoMark.js';
import { pageFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { AppBar } from '../layout/AppBar.js';
import { FreshnessStatus } from '../layout/FreshnessStatus.js';
import { PageHeading } from '../layout/PageHeading.js';
import { StaleBanner } from '../layout/StaleBanner.js';
import { useDocumentTitle } from '../layout/use-document-title.js';
import { lazyOptional } from '../lazy-optional.js';
import type { PageData } from '../page-data.js';
import { listFreshness, mayTakePeople, readClinics } from '../saying/clinic-reading.js';
import { KeptSlips } from '../ticket/KeptSlips.js';
import { formatClock } from '../time/format-time.js';
import { ClinicList } from './ClinicList.js';
import { LoadError } from './LoadError.js';
import './ClinicListPage.css';
import { Skeletons } from './Skeletons.js';

// Kept for offline use; the first load has a size budget.
const CachedHours = lazyOptional(async () => (await import('../load-later.js')).CachedHours);

export function ClinicListPage({ pageData }: { pageData: PageData }) {
  const { t, localize } = useTranslation();
  const { district } = pageData;
  const title = district ? t('title', { district: localize(district.name) }) : t('plainTitle');
  useDocumentTitle(title);
  return (
    <>
      <AppBar start={<LogoMark />} title={title} />
      <main>
        <KeptSlips pageData={pageData} />
        {hasDistrictData(pageData) ? (
          <LoadedList pageData={pageData} />
        ) : (
          <UnloadedList pageData={pageData} />
        )}
      </main>
    </>
  );
}

/** Boards have arrived, or the server has said that there are none. */
const hasDistrictData = ({ district, view }: PageData): boolean =>
  view.boards.size > 0 || (district !== null && view.connectionStatus === 'connected');

function LoadedList({ pageData }: { pageData: PageData }) {
  const { t } = useTranslation();
  const freshnessState = pageFreshness(pageData);
  const readings = readClinics(pageData, null);
  const isEmpty = readings.length === 0;
  const headingKey = isEmpty ? 'empty' : readings.some(mayTakePeople) ? 'question' : 'nowhere';
  return (
    <>
      <StaleBanner freshnessState={freshnessState} />
      <PageHeading title={t(headingKey)}>
        {!isEmpty && <FreshnessStatus freshnessState={listFreshness(readings, pageData)} />}
      </PageHeading>
      {isEmpty ? (
        <p className="list-hint">{t('emptyHint')}</p>
      ) : (
        <ClinicList readings={readings} pageData={pageData} />
      )}
    </>
  );
}

function UnloadedList({ pageData: { view, now, directory, retry } }: { pageData: PageData }) {
  const { t } = useTranslation();
  if (view.connectionStatus !== 'offline') {
    return (
      <>
        <PageHeading title={t('question')}>
          <FreshnessIndicator state="loading">{t('loading')}</FreshnessIndicator>
        </PageHeading>
        <Skeletons />
      </>
    );
  }
  return (
    <>
      <PageHeading title={t('failed')}>
        <FreshnessIndicator state="expired">
          {t('triedAt', { time: formatClock(now.wallMs) })}
        </FreshnessIndicator>
      </PageHeading>
      <LoadError retry={retry} />
      {directory && (
        <Suspense>
          <CachedHours directory={directory} nowMs={now.wallMs} />
        </Suspense>
      )}
    </>
  );
}
