import type { Board } from '@hannun/shared/contract';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import { closedMessages } from '../clinic-list/closed-messages.js';
import { ExpectedWait } from '../clinic-list/ExpectedWait.js';
import { WaitingCount } from '../clinic-list/WaitingCount.js';
import { clinicFreshness, type DataFreshness, isCurrent } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { FreshnessStatus } from '../layout/FreshnessStatus.js';
import { useDocumentTitle } from '../layout/use-document-title.js';
import type { PageData } from '../page-data.js';
import { clinicLevel, clinicWait } from '../wait/clinic-wait.js';
import './EmbedPage.css';

/** The compact board that other sites embed. */
export function EmbedPage({ board, pageData }: { board: Board; pageData: PageData }) {
  const { t, localize } = useTranslation();
  const freshnessState = clinicFreshness(board, pageData);
  useDocumentTitle(localize(board.name));
  return (
    <main className="embed">
      <h1>{localize(board.name)}</h1>
      {board.status === 'open' ? (
        <EmbedFigures board={board} freshnessState={freshnessState} />
      ) : (
        <EmbedClosed board={board} nowMs={pageData.now.wallMs} />
      )}
      <p className="embed__foot">
        {board.status !== 'closed' && <FreshnessStatus freshnessState={freshnessState} />}
        <a href={`/clinics/${board.clinicId}`} target="_blank" rel="noreferrer">
          {t('fullPage')}
        </a>
      </p>
    </main>
  );
}

function EmbedFigures({ board, freshnessState }: { board: Board; freshnessState: DataFreshness }) {
  const { t } = useTranslation();
  const live = isCurrent(freshnessState);
  const wait = live ? clinicWait(board, null, t) : null;
  const level = live ? clinicLevel(board, null) : null;
  return (
    <div className="embed__answer">
      {wait ? (
        <ExpectedWait wait={wait} />
      ) : (
        <WaitingCount waiting={board.waiting} freshnessState={freshnessState} />
      )}
      <span>
        {level && <LevelMeter level={level} label={t(`level.${level}`)} />}
        {wait && t('waitingCount', { count: board.waiting })}
      </span>
    </div>
  );
}

function EmbedClosed({ board, nowMs }: { board: Board; nowMs: number }) {
  const { reason, reopening } = closedMessages(board, nowMs, useTranslation());
  return (
    <p>
      <b>{reason}</b> {reopening}
    </p>
  );
}
