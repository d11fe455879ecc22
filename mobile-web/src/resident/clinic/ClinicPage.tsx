import type { Board } from '@hannun/shared/contract';
import { pageFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { BackBar } from '../layout/BackBar.js';
import { DeferredContent } from '../layout/DeferredContent.js';
import { FreshnessStatus } from '../layout/FreshnessStatus.js';
import { PageHeading } from '../layout/PageHeading.js';
import { StaleBanner } from '../layout/StaleBanner.js';
import { useDocumentTitle } from '../layout/use-document-title.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { type ClinicReading, isShutByHours, readClinic, shownFreshness } from '../saying/clinic-reading.js';
import { InfoNote } from '../ticket/InfoNote.js';
import { KeptSlips } from '../ticket/KeptSlips.js';
import { formatClock } from '../time/format-time.js';
import { TypicalHours } from '../typical-hours/TypicalHours.js';
import './ClinicPage.css';
import { Alternatives } from './Alternatives.js';
import { ClinicDetails } from './ClinicDetails.js';
import { ClinicSummary } from './ClinicSummary.js';
import { TicketLookup } from './TicketLookup.js';

export function ClinicPage({ board, pageData }: { board: Board; pageData: PageData }) {
  const { localize, language } = useTranslation();
  const { now } = pageData;
  const reading = readClinic(board, pageData);
  const freshnessState = reading && shownFreshness(reading, pageData);
  const clinicInfo = findClinicInfo(pageData, board.clinicId);
  useDocumentTitle(localize(board.name));
  return (
    <>
      <BackBar />
      <StaleBanner freshnessState={pageFreshness(pageData)} />
      <main className="clinic-page">
        <KeptSlips pageData={pageData} />
        <PageHeading title={localize(board.name)}>
          {freshnessState && <FreshnessStatus freshnessState={freshnessState} />}
        </PageHeading>
        {language !== 'ko' && (
          <p className="clinic-sign" lang="ko">
            {board.name.ko}
          </p>
        )}
        {board.notice && <Notice notice={board.notice} />}
        <div className="clinic-columns">
          <div>
            {reading && <ClinicSummary reading={reading} pageData={pageData} />}
            {reading && <Alternatives reading={reading} pageData={pageData} />}
            <DeferredContent>
              {reading && !isShutByHours(reading) && <TicketLookup boards={[board]} />}
            </DeferredContent>
          </div>
          <div>
            <DeferredContent>
              <TypicalHours
                board={board}
                saying={reading?.saying ?? null}
                clinicInfo={clinicInfo}
                nowMs={now.wallMs}
              />
              {clinicInfo && (
                <ClinicDetails
                  clinicInfo={clinicInfo}
                  day={board.day}
                  lanes={board.lanes}
                  takingAt={reading?.saying.isTaking ? formatClock(now.wallMs) : null}
                  heldAt={reading && isHeld(reading) ? formatClock(now.wallMs) : null}
                />
              )}
            </DeferredContent>
          </div>
        </div>
      </main>
    </>
  );
}

/** Open, though nobody is taken in now, or as far as was confirmed. */
const isHeld = ({ saying }: ClinicReading): boolean =>
  saying.lanes.some((each) => ['paused', 'unconfirmed'].includes(each.saying.state));

function Notice({ notice }: { notice: NonNullable<Board['notice']> }) {
  const { t, language } = useTranslation();
  const text = language === 'ko' ? notice.ko : (notice.en ?? notice.ko);
  return (
    <div className="clinic-notice" lang={text === notice.ko ? 'ko' : 'en'}>
      <InfoNote icon="bell" title={t('notice')}>
        {text}
      </InfoNote>
    </div>
  );
}
