import { isCurrent, pageFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import type { PageData } from '../page-data.js';
import { formatPast, formatUpcoming } from '../time/format-time.js';
import { describeLastServed } from './describe-last-served.js';
import { InfoNote } from './InfoNote.js';
import type { WaitingSaying } from './ticket-reading.js';

/** What a holder must know besides the place in line, and what to do. */
export function WaitingNotes({ saying, pageData }: { saying: WaitingSaying; pageData: PageData }) {
  const { t, language } = useTranslation();
  const nowMs = pageData.now.wallMs;
  switch (saying.state) {
    case 'may-not-be-reached':
      return <InfoNote icon="intake-closed" title={describeLastServed(saying, t)} />;
    case 'day-over': {
      const { opensAt } = saying;
      const title = opensAt
        ? t('dayOverUntil', { time: formatUpcoming(opensAt, nowMs, language, t) })
        : t('dayOver');
      return <InfoNote icon="moon" title={title} />;
    }
    case 'silent':
      // While the phone itself is offline, the page's banner says so.
      return isCurrent(pageFreshness(pageData)) ? (
        <InfoNote
          icon="no-signal"
          title={silentTitle(saying.seenAt && formatPast(saying.seenAt, nowMs, language, t), t)}
        >
          {t('lostHint')}
        </InfoNote>
      ) : null;
    case 'waiting':
      return saying.isAfterClosing ? <InfoNote icon="moon" title={t('lane.slipsStay')} /> : null;
    default:
      return null;
  }
}

const silentTitle = (time: string | null, t: ReturnType<typeof useTranslation>['t']): string =>
  time ? t('clinicSilentSince', { time }) : t('clinicSilent');
