import type { Board } from '@hannun/shared/contract';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import { closedMessages } from '../clinic-list/closed-messages.js';
import { ExpectedWait } from '../clinic-list/ExpectedWait.js';
import { WaitingCount } from '../clinic-list/WaitingCount.js';
import { clinicFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { FreshnessStatus } from '../layout/FreshnessStatus.js';
import { useDocumentTitle } from '../layout/use-document-title.js';
import type { PageData } from '../page-data.js';
import { clinicLevel, clinicWait } from '../wait/clinic-wait.js';
import './EmbedPage.css';

/** The compact board that other sites embed. */
export function EmbedPage({ board, pageData }: { board: Board; pageData: PageData }) {
  const { t, localize } = useTranslation();
  const { view, now, openedAt } = pageData;
  const freshnessState = clinicFreshness(board, view, now, openedAt);
  useDocumentTitle(localize(board.name));
  return (
    <main className="embed">
      <h1>{localize(board.name)}</h1>
      {board.status === 'open' ? (
        <EmbedFigures board={board} pageData={pageData} />
      ) : (
        <EmbedClosed board={board} nowMs={now.wall} />
      )}
      <p className="embed__foot">
        {board.status !== 'closed' && <FreshnessStatus freshnessState={freshnessState} now={now} />}
        <a href={`/clinics/${board.clinicId}`} target="_blank" rel="noreferrer">
          {t('fullPage')}
        </a>
      </p>
    </main>
  );
}

function EmbedFigures({ board, pageData: { view, now, openedAt } }: { board: Board; pageData: PageData }) {
  const { t } = useTranslation();
  const freshnessState = clinicFreshness(board, view, now, openedAt);
  const live = freshnessState.freshness === 'live' || freshnessState.freshness === 'checking';
  const wait = live ? clinicWait(board, null, t) : null;
  const level = live ? clinicLevel(board, null) : null;
  return (
    <div className="embed__answer">
      {wait ? (
        <ExpectedWait wait={wait} />
      ) : (
        <WaitingCount waiting={board.waiting} freshnessState={freshnessState} now={now} />
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
