import type { Board } from '@hannun/shared/contract';
import { AlertBanner } from '@hannun/shared/ui/alert-banner';
import { Link } from 'wouter';
import { LogoMark } from '../../ui/icon/LogoMark.js';
import { LoadError } from '../clinic-list/LoadError.js';
import { Skeletons } from '../clinic-list/Skeletons.js';
import { isCurrent, pageFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { AppBar } from '../layout/AppBar.js';
import { PageHeading } from '../layout/PageHeading.js';
import { useDocumentTitle } from '../layout/use-document-title.js';
import type { PageData } from '../page-data.js';
import { formatDay } from '../time/format-time.js';
import { OtherSlips } from './OtherSlips.js';
import { openSlips } from './open-slips.js';
import { SlipView } from './SlipView.js';
import { loadSlips } from './saved-slips.js';
import { TicketAnnouncement } from './TicketAnnouncement.js';
import { readSlip } from './ticket-reading.js';
import { type Slip, useSlip } from './use-slip.js';
import { useSlipBadge } from './use-slip-badge.js';
import { WaysOn } from './WaysOn.js';

export function TicketPage({ token, pageData }: { token: string; pageData: PageData }) {
  const { t, localize } = useTranslation();
  const findBoard = (clinicId: string): Board | undefined => pageData.view.boards.get(clinicId);
  const { slip, refetch } = useSlip(token, findBoard, pageData.now.wallMs);
  useSlipBadge(openSlips(loadSlips(), pageData));
  const board = slip.status === 'known' ? findBoard(slip.view.clinicId) : undefined;
  useDocumentTitle(
    slip.status === 'known' ? t('ticketTitle', { ticket: slip.view.ticket }) : t('plainTitle'),
  );
  return (
    <>
      <AppBar start={<HomeLink />} title={board ? localize(board.name) : t('plainTitle')} />
      <ConnectionBanner pageData={pageData} />
      <main>
        <TicketContent token={token} slip={slip} pageData={pageData} refetch={refetch} />
        {slip.status === 'known' && <OtherSlips token={token} day={slip.view.day} pageData={pageData} />}
      </main>
    </>
  );
}

type TicketContentProps = { token: string; slip: Slip; pageData: PageData; refetch: () => Promise<void> };

function TicketContent({ token, slip, pageData, refetch }: TicketContentProps) {
  const { t } = useTranslation();
  switch (slip.status) {
    case 'loading':
      return <Skeletons />;
    case 'unreachable':
      return (
        <>
          <PageHeading title={t('failed')} />
          <LoadError retry={() => void refetch()} />
        </>
      );
    case 'unknown': {
      const isOld = slip.view !== null && slip.view.day < formatDay(pageData.now.wallMs);
      return (
        <>
          <PageHeading title={t(isOld ? 'anotherDay' : 'unknownSlip')} />
          <p className="list-hint">{t(isOld ? 'anotherDayHint' : 'unknownSlipHint')}</p>
          <WaysOn pageData={pageData} clinicId={slip.view?.clinicId} />
        </>
      );
    }
    case 'known':
      return (
        <>
          <h1 className="visually-hidden">{t('ticketTitle', { ticket: slip.view.ticket })}</h1>
          <TicketAnnouncement saying={readSlip(slip.view, pageData).saying} />
          <SlipView token={token} view={slip.view} pageData={pageData} refetch={() => void refetch()} />
        </>
      );
  }
}

function ConnectionBanner({ pageData }: { pageData: PageData }) {
  const { t } = useTranslation();
  if (isCurrent(pageFreshness(pageData))) return null;
  return (
    <AlertBanner icon="no-signal" title={t('lostTitle')}>
      {t('lostHint')}
    </AlertBanner>
  );
}

export function HomeLink() {
  const { t } = useTranslation();
  return (
    <Link href="/" className="app-bar__home" aria-label={t('backToList')}>
      <LogoMark />
    </Link>
  );
}
