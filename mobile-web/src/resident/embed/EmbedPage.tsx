import type { Board } from '@hannun/shared/contract';
import { ShutLines } from '../clinic-list/ClosedCard.js';
import { useTranslation } from '../language/translation.js';
import { FreshnessStatus } from '../layout/FreshnessStatus.js';
import { useDocumentTitle } from '../layout/use-document-title.js';
import type { PageData } from '../page-data.js';
import { mayTakePeople, readClinic, shownFreshness } from '../saying/clinic-reading.js';
import { LaneFigures } from '../saying/LaneFigures.js';
import './EmbedPage.css';

/** The compact board that other sites embed. */
export function EmbedPage({ board, pageData }: { board: Board; pageData: PageData }) {
  const { t, localize } = useTranslation();
  const nowMs = pageData.now.wallMs;
  const reading = readClinic(board, pageData);
  const freshnessState = reading && shownFreshness(reading, pageData);
  useDocumentTitle(localize(board.name));
  return (
    <main className="embed">
      <h1>{localize(board.name)}</h1>
      {reading && mayTakePeople(reading) && <LaneFigures reading={reading} nowMs={nowMs} namesOnly />}
      {reading && !mayTakePeople(reading) && (
        <p className="embed__shut">
          <ShutLines reading={reading} nowMs={nowMs} />
        </p>
      )}
      <p className="embed__foot">
        {freshnessState && <FreshnessStatus freshnessState={freshnessState} />}
        <a href={`/clinics/${board.clinicId}`} target="_blank" rel="noreferrer">
          {t('fullPage')}
        </a>
      </p>
    </main>
  );
}
