import type { DistrictDirectory } from '@hannun/shared/contract';
import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { StatusMessage } from '../layout/StatusMessage.js';
import { useErrorMessage } from '../layout/use-error-message.js';
import { useTranslation } from '../translation.js';
import { PageHeader } from '../ui/PageHeader.js';
import { useDistrictFacts } from './use-history-selection.js';
import './HistoryLayout.css';

const pages = [
  ['history', '/office/history'],
  ['minute', '/office/history/minute'],
  ['ledger', '/office/history/ledger'],
  ['advisory', '/office/history/advisory'],
  ['report', '/office/history/report'],
] as const;

type HistoryLayoutProps = {
  title: string;
  aside?: ReactNode;
  children: (facts: DistrictDirectory) => ReactNode;
};

/** Navigation and district facts shared by all history pages. */
export function HistoryLayout({ title, aside, children }: HistoryLayoutProps) {
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const [location] = useLocation();
  const search = useSearch();
  const [facts, refetch] = useDistrictFacts();
  return (
    <>
      <nav className="look-back" aria-label={t('historyMenu.menu')}>
        {pages.map(([name, path]) => (
          <Link
            key={path}
            href={search ? `${path}?${search}` : path}
            aria-current={location === path ? 'page' : undefined}
          >
            {t(`historyMenu.${name}`)}
          </Link>
        ))}
      </nav>
      <PageHeader title={title}>{aside}</PageHeader>
      {facts.state === 'asking' && <StatusMessage title={t('loading')} />}
      {facts.state === 'failed' && <StatusMessage title={errorMessage(facts.error)} retry={refetch} />}
      {facts.state === 'known' && children(facts.body)}
    </>
  );
}
