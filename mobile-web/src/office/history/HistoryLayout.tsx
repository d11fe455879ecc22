import type { DistrictDirectory, History } from '@hannun/shared/contract';
import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useQuery } from '../api/use-query.js';
import { QueryContent } from '../layout/QueryContent.js';
import { useTranslation } from '../translation.js';
import { ExportMenu } from '../ui/ExportMenu.js';
import { PageHeader } from '../ui/PageHeader.js';
import { PeriodPicker } from './PeriodPicker.js';
import { useHistorySelection } from './use-history-selection.js';
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
  children: (directory: DistrictDirectory) => ReactNode;
};

/** Navigation and the district's directory, shared by all history pages. */
export function HistoryLayout({ title, aside, children }: HistoryLayoutProps) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const search = useSearch();
  const directory = useQuery<DistrictDirectory>('/facts');
  return (
    <>
      <nav className="history-layout" aria-label={t('historyMenu.menu')}>
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
      <QueryContent query={directory}>{children}</QueryContent>
    </>
  );
}

type SelectedHistoryProps = {
  directory: DistrictDirectory;
  singleDay?: boolean;
  canExport?: boolean;
  children: (history: History) => ReactNode;
};

/** The history of the clinic and the days that are picked above it. */
export function SelectedHistory({ directory, singleDay, canExport, children }: SelectedHistoryProps) {
  const [selection, select] = useHistorySelection(directory.timeZone);
  const { clinicId, to } = selection;
  const from = singleDay ? to : selection.from;
  const of = clinicId ? { clinicId } : {};
  const history = useQuery<History>(`/admin/history?${new URLSearchParams({ ...of, from, to })}`);
  const picker = (
    <PeriodPicker directory={directory} selection={selection} onChange={select} singleDay={singleDay} />
  );
  return (
    <>
      {canExport ? (
        <div className="history-head">
          {picker}
          <ExportMenu {...{ from, to, ...of }} disabled={history.state === 'failed'} />
        </div>
      ) : (
        picker
      )}
      <QueryContent query={history}>{children}</QueryContent>
    </>
  );
}
